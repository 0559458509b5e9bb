import type { DisplayView } from '@one-window/protocol'
import { Both } from '../parts/Both.tsx'
import './WaitingRow.css'

/** How many wait in each lane, and who comes next. */
export function WaitingRow({ waiting }: { waiting: DisplayView['waiting'] }) {
  return (
    <section className='waiting-row'>
      {waiting.map(({ lane, count, next }) => (
        <div className='waiting-lane' key={lane}>
          <h2>
            <Both text={`lanes.${lane}`} />
          </h2>
          <p className='waiting-count'>
            <strong>{count}</strong>
            <Both text='people' />
          </p>
          {next.length > 0 ? (
            <ol aria-label={lane}>
              {next.map((number) => (
                <li key={number}>{number}</li>
              ))}
            </ol>
          ) : (
            <Both className='waiting-nobody' text='nobodyWaits' />
          )}
        </div>
      ))}
    </section>
  )
}
