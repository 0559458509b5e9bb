import { LIMITS } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import { useMatterSearch } from '../../hooks/use-matter-search.ts'
import { useVisit } from '../../hooks/visit-context.ts'
import { BigButton } from '../../parts/BigButton.tsx'
import { StepFrame } from '../../parts/StepFrame.tsx'
import { CategoryBar } from './CategoryBar.tsx'
import { MatterList } from './MatterList.tsx'
import { MatterSearch } from './MatterSearch.tsx'

/** An optional extra: what one came for, found by category, name, pinyin initials or code. */
export function MattersStep() {
  const t = useTexts('kiosk')
  const [{ matters }, tell] = useVisit()
  const search = useMatterSearch()
  const list = (
    <>
      <p>{t('matters.hint')}</p>
      <MatterList search={search} chosen={matters} onToggle={(code) => tell({ type: 'matter-toggled', code })} />
    </>
  )
  return (
    <StepFrame title={t('matters.title')} info={list} leads='info' fills>
      <CategoryBar search={search} />
      <MatterSearch search={search} />
      <BigButton
        look='main'
        label={t('matters.done', { count: matters.length, max: LIMITS.mattersPerTicketMax })}
        testId='kiosk-matters-done'
        onPress={() => tell({ type: 'went-back' })}
      />
    </StepFrame>
  )
}
