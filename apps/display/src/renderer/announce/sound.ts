/** The hall's chime: two soft falling tones, made here so that no file is needed. */
export interface Chime {
  /** Resolves when the tones have ended, at once while the browser forbids sound. */
  readonly play: () => Promise<void>
  /** The browser forbids sound until somebody touches the page. */
  readonly needsTouch: () => boolean
  readonly onChange: (listener: () => void) => () => void
}

const TONES = [
  { hertz: 659.25, fromS: 0 },
  { hertz: 523.25, fromS: 0.38 },
] as const
const TONE_S = 0.9
const LOUDNESS = 0.28

/** Opens the browser's sound; a touch or a key anywhere unlocks it. */
export function createChime(context: AudioContext, page: Pick<EventTarget, 'addEventListener'>): Chime {
  const unlock = () => void context.resume()
  page.addEventListener('pointerdown', unlock)
  page.addEventListener('keydown', unlock)
  return {
    needsTouch: () => context.state !== 'running',
    onChange(listener) {
      context.addEventListener('statechange', listener)
      return () => context.removeEventListener('statechange', listener)
    },
    play() {
      if (context.state !== 'running') return Promise.resolve()
      return new Promise((resolve) => {
        const last = TONES.map((tone) => playTone(context, tone.hertz, context.currentTime + tone.fromS)).at(-1)
        last?.addEventListener('ended', () => resolve())
      })
    },
  }
}

/** A bell-like tone: a quick rise and a long fall, with a quiet octave above it. */
function playTone(context: AudioContext, hertz: number, atS: number): OscillatorNode {
  const gain = context.createGain()
  gain.gain.setValueAtTime(0, atS)
  gain.gain.linearRampToValueAtTime(LOUDNESS, atS + 0.02)
  gain.gain.exponentialRampToValueAtTime(0.001, atS + TONE_S)
  gain.connect(context.destination)
  const overtone = context.createGain()
  overtone.gain.value = 0.2
  overtone.connect(gain)
  startTone(context, hertz * 2, atS).connect(overtone)
  const tone = startTone(context, hertz, atS)
  tone.connect(gain)
  return tone
}

function startTone(context: AudioContext, hertz: number, atS: number): OscillatorNode {
  const tone = context.createOscillator()
  tone.frequency.value = hertz
  tone.start(atS)
  tone.stop(atS + TONE_S)
  return tone
}
