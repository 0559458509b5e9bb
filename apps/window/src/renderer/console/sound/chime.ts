const NOTES_HZ = [659, 880]
const NOTE_SECONDS = 0.28
const LOUDNESS = 0.12

/** Plays two quiet notes. Before the first touch of the page a browser may stay silent; nothing depends on it. */
export function chime(): void {
  const audio = new AudioContext()
  for (const [index, hertz] of NOTES_HZ.entries()) playNote(audio, hertz, audio.currentTime + index * NOTE_SECONDS)
}

function playNote(audio: AudioContext, hertz: number, from: number): void {
  const tone = audio.createOscillator()
  const volume = audio.createGain()
  tone.frequency.value = hertz
  volume.gain.setValueAtTime(LOUDNESS, from)
  volume.gain.exponentialRampToValueAtTime(0.001, from + NOTE_SECONDS)
  tone.connect(volume).connect(audio.destination)
  tone.start(from)
  tone.stop(from + NOTE_SECONDS)
  // A browser allows only a few open contexts; the last note closes this one.
  tone.onended = () => {
    if (hertz === NOTES_HZ.at(-1)) void audio.close()
  }
}
