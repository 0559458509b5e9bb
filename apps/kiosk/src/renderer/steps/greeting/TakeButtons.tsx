import { useTexts } from '@one-window/ui'
import type { Greeting } from '../../flow/greeting.ts'
import type { Take } from '../../hooks/use-take.ts'
import { BigButton } from '../../parts/BigButton.tsx'
import styles from './TakeButtons.module.css'

interface TakeButtonsProps {
  readonly greeting: Greeting
  readonly take: Take
}

/** One press takes the number; a new taxpayer may choose tutoring with the same one press (R13). */
export function TakeButtons({ greeting, take: { take, isPending, isUnanswered } }: TakeButtonsProps) {
  const t = useTexts('kiosk')
  const { offersTutoring, hasLiveTicket } = greeting
  const word = hasLiveTicket ? 'show' : offersTutoring ? 'direct' : 'plain'
  return (
    <div className={styles.buttons}>
      {offersTutoring && (
        <BigButton
          look='hero'
          label={t('take.tutoring')}
          hint={t('take.tutoringHint')}
          isDisabled={isUnanswered}
          testId='kiosk-tutoring'
          onPress={() => take('tutoring')}
        />
      )}
      <BigButton
        look={offersTutoring ? 'other' : 'hero'}
        label={t(isPending ? 'take.pending' : `take.${word}`)}
        hint={isPending || word === 'show' ? undefined : t(`take.${word}Hint`)}
        isBusy={isPending}
        testId='kiosk-take'
        onPress={() => take('number')}
      />
    </div>
  )
}
