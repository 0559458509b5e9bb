import styles from './Icon.module.css'

const PATHS = {
  back: 'M15 5l-7 7 7 7',
  card: 'M3 6h18v12H3zM6 14.5c.6-2 4.4-2 5 0M8.5 9v.1M14 10h4M14 13.5h4',
  check: 'M4 12.5l5.5 5.5L20 7',
  erase: 'M9 5h11v14H9l-6-7zM12 9.5l5 5m0-5l-5 5',
  globe: 'M12 3a9 9 0 100 18 9 9 0 000-18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  heart: 'M12 20C4 14.5 3 11 3 8.7A4.6 4.6 0 0112 7a4.6 4.6 0 019 1.7C21 11 20 14.5 12 20z',
  help: 'M4 19V5h16v11H9zM8 9h8M8 12h5',
  info: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 11v6M12 7.5v.1',
  list: 'M9 6h11M9 12h11M9 18h11M4 6h.1M4 12h.1M4 18h.1',
  lower: 'M12 3v13m-6-6l6 6 6-6M4 21h16',
  person: 'M12 4a4 4 0 100 8 4 4 0 000-8zM4.5 20c1-5 14-5 15 0',
  phone: 'M8 3h8v18H8zM11 18h2',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16',
  text: 'M3 19L8.5 5 14 19M5 14.5h7M15 19l3.2-8 3.3 8M16 16.5h4.5',
  warning: 'M12 4l9.5 16h-19zM12 10v5M12 17.5v.1',
} as const

export type IconName = keyof typeof PATHS

/** A line drawing beside words that say the same; screen readers skip it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={styles.icon} viewBox='0 0 24 24' aria-hidden='true'>
      <path d={PATHS[name]} />
    </svg>
  )
}
