import type { SeededRandom } from '../../emulator/seeded-random';

/** The days assume this of people and phones, in seconds. The result prints it. */
export const assumed = {
  hours: 8,
  /** There is always another callback that is due. */
  backlog: 'endless',
  ringUntilAnswer: { least: 4, mean: 12 },
  ringTimeout: 25,
  /** The share is of the calls that no person answers. The others ring to the end. */
  voicemailShare: 0.5,
  ringUntilVoicemail: 18,
  /** The greeting with the company's name, and until a person presses the key. It is over for a voicemail after the longest wait for the key. */
  key: { greeting: 5, least: 1, mean: 3, atMost: 8 },
  /** Until Connect says what answered. Its errors are not played. */
  answerMachineDetection: 3,
  /** Connect brings a contact to an agent who accepts automatically. */
  connect: 1,
  /** Long-tailed: lognormal with sigma 1, so that one in a hundred is longer than six times the mean. */
  talk: { least: 15, mean: 220 },
  afterContactWork: 20,
  /** Agent first: until the agent accepts; until they notice a voicemail; until they have noted a failed call. */
  accept: 3,
  hearVoicemail: 6,
  noteFailed: 8,
  /** At once, if the agent is idle; else after the contact. */
  breaksPerHour: 0.75,
  breakLength: 600,
  /** A third of the agents each leaves at the same second. */
  lunches: { atHours: [3.5, 4, 4.5], length: 1800 },
  /** Mean time for which a person waits who has no agent. */
  patience: 30,
} as const;

/** How a person is told from a voicemail before an agent is asked for. Without it, agents get voicemails too. */
export type Proof = 'key' | 'answer-machine-detection' | 'none';

/** The share of calls that a person answers: the same all day, or changing each hour. */
export type AnswerRate = number | 'changing';
const hourly = [0.3, 0.5, 0.8, 0.9, 0.6, 0.4, 0.9, 0.35];

export function answerRateAt(rate: AnswerRate, second: number): number {
  return rate === 'changing' ? hourly[Math.min(hourly.length - 1, Math.floor(second / 3600))]! : rate;
}

export function exponential(random: SeededRandom, mean: number): number {
  return -mean * Math.log(1 - random.next());
}

export function talkSeconds(random: SeededRandom): number {
  const { least, mean } = assumed.talk;
  const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return least + (mean - least) * Math.exp(normal - 0.5);
}

/** Seconds of ringing until a person answers, below the timeout. */
export function ringSeconds(random: SeededRandom): number {
  const { least, mean } = assumed.ringUntilAnswer;
  return Math.min(assumed.ringTimeout - 1, least + exponential(random, mean - least));
}

/** Seconds from the answer until a person is proved. */
export function proofSeconds(proof: Proof, random: SeededRandom): number {
  const { greeting, least, mean, atMost } = assumed.key;
  if (proof === 'key') return greeting + Math.min(atMost, least + exponential(random, mean - least));
  return proof === 'none' ? 0 : assumed.answerMachineDetection;
}

/** Seconds from a voicemail's answer until the call is over. Undefined: nobody notices, and an agent gets it. */
export function voicemailSeconds(proof: Proof): number | undefined {
  if (proof === 'none') return undefined;
  return proof === 'key' ? assumed.key.greeting + assumed.key.atMost : assumed.answerMachineDetection;
}
