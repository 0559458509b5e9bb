import { useTexts } from '@one-window/ui'

interface BothProps {
  /** A text's key. */
  readonly text: string
  readonly values?: Readonly<Record<string, string | number>>
  readonly className?: string
}

/** A text in Chinese with its English line: the display serves both at once and has no switch. */
export function Both({ text, values, className }: BothProps) {
  const zh = useTexts('display', 'zh')
  const en = useTexts('display', 'en')
  return (
    <span className={className ? `both ${className}` : 'both'}>
      <span className='both-zh'>{zh(text, values)}</span>
      <span className='both-en' lang='en'>
        {en(text, values)}
      </span>
    </span>
  )
}
