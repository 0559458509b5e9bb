import { TextInput } from '@mantine/core'
import { LIMITS, type TypedReading } from '@one-window/protocol'
import { type Translate, typedFaultText, useTexts } from '@one-window/ui'
import { identityOf, typedReadingOf } from './identity.ts'

interface IdentityFieldProps {
  readonly label: string
  readonly testId: string
  readonly text: string
  /** Says what the field would do with it as it stands. */
  readonly tellsKind?: boolean
  readonly onText: (text: string) => void
}

/** What is said of the text stands in one place, so that nothing moves while somebody types. */
const UNDER_IT: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']

/** One field for whatever a person can name; a false number is called false while it is typed. */
export function IdentityField({ label, testId, text, tellsKind = false, onText }: IdentityFieldProps) {
  const t = useTexts('window')
  const reading = typedReadingOf(text)
  return (
    <TextInput
      label={label}
      description={tellsKind && !reading?.fault ? kindText(text, reading, t) : undefined}
      inputWrapperOrder={UNDER_IT}
      error={reading && typedFaultText(t, reading)}
      data-testid={testId}
      size='md'
      autoComplete='off'
      spellCheck={false}
      maxLength={LIMITS.taxpayerIdCharsMax}
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  )
}

function kindText(text: string, reading: TypedReading | null, t: Translate): string {
  if (reading?.kind === 'part') return t('issue.kinds.part', { count: reading.count, missing: reading.missing })
  return t(`issue.kinds.${identityOf(text).kind}`)
}
