import { Both } from '../../parts/Both.tsx'
import './TouchHint.css'

/** Browsers stay mute until a page was touched; a display in kiosk mode never shows this. */
export function TouchHint() {
  return (
    <aside className='touch-hint'>
      <svg viewBox='0 0 24 24' aria-hidden='true'>
        <path d='M4 9v6h4l5 4V5L8 9zM17 9l4 6M21 9l-4 6' fill='none' stroke='currentColor' strokeWidth='2' />
      </svg>
      <Both text='touchForSound' />
    </aside>
  )
}
