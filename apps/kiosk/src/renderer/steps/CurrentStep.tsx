import type { KioskView } from '@one-window/protocol'
import type { Take } from '../hooks/use-take.ts'
import { useVisit } from '../hooks/visit-context.ts'
import { GreetingStep } from './GreetingStep.tsx'
import { IdentifyStep } from './IdentifyStep.tsx'
import { MattersStep } from './MattersStep.tsx'
import { NeedsStep } from './NeedsStep.tsx'
import { NumberStep } from './NumberStep.tsx'
import { WelcomeStep } from './WelcomeStep.tsx'

interface CurrentStepProps {
  readonly view: KioskView
  readonly isConnected: boolean
  readonly take: Take
}

/** The screen of the step that the visit stands at. */
export function CurrentStep({ view, isConnected, take }: CurrentStepProps) {
  const [{ step, person, issued }] = useVisit()
  switch (step) {
    case 'welcome':
      return <WelcomeStep view={view} isConnected={isConnected} />
    case 'identify':
      return <IdentifyStep />
    case 'greeting':
      return person && <GreetingStep person={person} view={view} take={take} />
    case 'matters':
      return <MattersStep />
    case 'needs':
      return <NeedsStep />
    case 'number':
      return issued && <NumberStep issued={issued} view={view} />
  }
}
