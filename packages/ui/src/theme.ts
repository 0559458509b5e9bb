import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** Tax-hall blue: Pantone 2945 C (#004C97) is shade 7. */
const HALL_BLUE: MantineColorsTuple = [
  '#eef5fc',
  '#d9e8f6',
  '#b1d0ec',
  '#84b5e1',
  '#559ad4',
  '#2b7fc3',
  '#0f65ad',
  '#004c97',
  '#003b76',
  '#002850',
]

/** The one warm accent: it means "called now" and nothing else. */
const CALL_AMBER: MantineColorsTuple = [
  '#fff8e6',
  '#ffeec4',
  '#ffdf8f',
  '#ffcf57',
  '#ffc02e',
  '#ffb400',
  '#e69a00',
  '#b87700',
  '#8a5800',
  '#5c3a00',
]

const FONT = "'Noto Sans SC Variable', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"

/** Mantine's theme: the same colours and font everywhere, larger targets where people stand and touch. */
export function hallTheme(isTouched: boolean) {
  return createTheme({
    colors: { hall: HALL_BLUE, amber: CALL_AMBER },
    primaryColor: 'hall',
    primaryShade: 7,
    fontFamily: FONT,
    headings: { fontFamily: FONT, fontWeight: '650' },
    defaultRadius: isTouched ? 'lg' : 'md',
    cursorType: 'pointer',
    respectReducedMotion: true,
    focusRing: 'auto',
    components: isTouched ? { Button: { defaultProps: { size: 'xl' } } } : {},
  })
}
