import './NumberPlate.css'

interface NumberPlateProps {
  /** A ticket number, e.g. `Z012`. */
  readonly number: string
  /** `now` is the warm accent of the current call and of nothing else. */
  readonly tone?: 'now' | 'plain' | 'quiet'
  /** Any CSS font size. */
  readonly size?: string
}

/** A ticket number in tabular figures, read as one word. */
export function NumberPlate({ number, tone = 'plain', size }: NumberPlateProps) {
  return (
    <span className='number-plate' data-tone={tone} style={size ? { fontSize: size } : undefined}>
      {number}
    </span>
  )
}
