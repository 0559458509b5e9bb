import type { KioskView } from '@one-window/protocol'
import { useTexts } from '@one-window/ui'
import { greetingFor } from '../flow/greeting.ts'
import type { Person } from '../flow/visit.ts'
import type { Take } from '../hooks/use-take.ts'
import { useVisit } from '../hooks/visit-context.ts'
import { GreetingInfo } from '../parts/GreetingInfo.tsx'
import { GreetingOptions } from '../parts/GreetingOptions.tsx'
import { StepFrame } from '../parts/StepFrame.tsx'
import { TakeButtons } from '../parts/TakeButtons.tsx'
import { TakeNote } from '../parts/TakeNote.tsx'

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
