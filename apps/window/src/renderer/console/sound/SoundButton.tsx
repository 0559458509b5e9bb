import { ActionIcon } from '@mantine/core'
import { useTexts } from '@one-window/ui'
import { chime } from './chime.ts'
import { useSound } from './use-sound.ts'

const BELL = 'M12 3a6 6 0 0 0-6 6v4l-2 3v1h16v-1l-2-3V9a6 6 0 0 0-6-6Zm-2 16a2 2 0 0 0 4 0Z'
const STROKE_THROUGH = 'M4 3 20 21'

/** Rings, or not, when a call comes by itself; turning it on lets one hear it. */
export function SoundButton() {
  const t = useTexts('window')
  const { isOn, toggle } = useSound()
  const label = t(isOn ? 'sound.on' : 'sound.off')
  const press = () => {
    toggle()
    if (!isOn) chime()
  }
  return (
    <ActionIcon
      variant='white'
      size={44}
      aria-label={t('sound.label')}
      aria-pressed={isOn}
      title={label}
      data-testid='sound'
      onClick={press}
    >
      <svg viewBox='0 0 24 24' width={24} height={24} aria-hidden='true'>
        <path d={BELL} fill='currentColor' />
        {!isOn && <path d={STROKE_THROUGH} stroke='currentColor' strokeWidth={2.4} />}
      </svg>
    </ActionIcon>
  )
}
