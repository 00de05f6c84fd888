const seconds = 0.25;
const notes = { offered: [880, 1109], 'due-soon': [660] } as const;

let audio: AudioContext | undefined;

/** Plays a short sound of the page's own. Browsers allow it once the person has clicked somewhere on the page. */
export function ring(kind: keyof typeof notes): void {
  audio ??= new AudioContext();
  for (const [n, frequency] of notes[kind].entries()) {
    const from = audio.currentTime + n * seconds;
    const tone = new OscillatorNode(audio, { frequency });
    const volume = new GainNode(audio, { gain: 0.15 });
    tone.connect(volume).connect(audio.destination);
    tone.start(from);
    tone.stop(from + seconds);
  }
}
