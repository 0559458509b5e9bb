import type { KioskView } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import { greetingFor } from '../../flow/greeting.ts'
import type { Person } from '../../flow/visit.ts'
import type { Take } from '../../hooks/use-take.ts'
import { useVisit } from '../../hooks/visit-context.ts'
import { StepFrame } from '../../parts/StepFrame.tsx'
import { GreetingInfo } from './GreetingInfo.tsx'
import { GreetingOptions } from './GreetingOptions.tsx'
import { TakeButtons } from './TakeButtons.tsx'
import { TakeNote } from './TakeNote.tsx'

interface GreetingStepProps {
  readonly person: Person
  readonly view: KioskView
  readonly take: Take
}

/** Greets by the masked name and offers the number: one touch from here. */
export function GreetingStep({ person, view, take }: GreetingStepProps) {
  const t = useTexts('kiosk')
  const [visit] = useVisit()
  const greeting = greetingFor(person, visit, view)
  const title = t(`greeting.${greeting.kind}`, { name: greeting.name, tail: greeting.phoneTail })
  return (
    <StepFrame title={title} info={<GreetingInfo greeting={greeting} view={view} />}>
      <TakeButtons greeting={greeting} take={take} />
      <TakeNote take={take} />
      <GreetingOptions isDisabled={take.isPending || take.isUnanswered} hasLiveTicket={greeting.hasLiveTicket} />
    </StepFrame>
  )
}
