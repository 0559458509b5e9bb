import type { KioskView } from '@one-window/protocol'
import type { Take } from '../hooks/use-take.ts'
import { useVisit } from '../hooks/visit-context.ts'
import { GreetingStep } from './greeting/GreetingStep.tsx'
import { IdentifyStep } from './identify/IdentifyStep.tsx'
import { MattersStep } from './matters/MattersStep.tsx'
import { NeedsStep } from './needs/NeedsStep.tsx'
import { NumberStep } from './number/NumberStep.tsx'
import { WelcomeStep } from './welcome/WelcomeStep.tsx'

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
