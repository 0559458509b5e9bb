import type { DisplayCall } from '@one-window/protocol'
import { Both } from '../../parts/Both.tsx'
import './LastCalls.css'

/** So many fit under the large call and can still be read from the last row of chairs. */
const SHOWN_MAX = 6

/** The calls before the one in the large panel, newest first. */
export function LastCalls({ calls }: { calls: readonly DisplayCall[] }) {
  if (calls.length === 0) return null
  return (
    <section className='last-calls'>
      <h2>
        <Both text='lastCalls' />
      </h2>
      <ol>
        {calls.slice(0, SHOWN_MAX).map((call) => (
          <li key={call.callId}>
            <span className='last-calls-number'>{call.number}</span>
            <span className='last-calls-arrow' aria-hidden='true'>
              →
            </span>
            <span className='last-calls-window'>
              <Both text='units.windowNo' values={{ windowNo: call.windowNo }} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
