import { rounded, shareOf, type BenchMeasure } from './bench-measure';
import { assumed, type AnswerRate, type Proof } from './pacing/assumptions';
import { type Answer, type PacingDay, type Played, playPacingDay } from './pacing/play-pacing-day';
import { adaptive, agentFirst, dialback, onePerAgent, type Strategy } from './pacing/strategies';
import { worstWindow } from './pacing/worst-window';

interface Figures {
  assumed: typeof assumed;
  daysOfEach: number;
  /** At the defaults: nobody is dialled beyond the idle agents, a person is proved by a key. */
  entries: Entry[];
  /** The defaults are to keep these aims; and the entries of `dialback` that do not. */
  aims: Aim[];
  /** The curves show what other choices would bring. */
  curve: (Entry & Choice & { agentFirstShare: number })[];
}

interface Aim {
  aim: string;
  /** `agents, answer rate` of each entry that misses it. */
  missedBy: string[];
}

/** Each aim is one of an entry, and of that of agent-first at the same answer rate. */
const AIMS: readonly { aim: string; isKept(entry: Entry, agentFirst: Entry): boolean }[] = [
  { aim: 'at most 1 % abandoned', isKept: ({ abandonedShare }) => abandonedShare.overall <= 0.01 },
  { aim: 'never above 3 % in an hour, or in fifty answers', isKept: ({ abandonedShare }) => abandonedShare.worstHour <= 0.03 },
  { aim: 'wait after the proof at most 2 seconds at p95', isKept: ({ waitAfterAnswer }) => waitAfterAnswer.p95 <= 2 },
  { aim: 'at answer rates of 0.6 and below at least the talk share of agent-first', isKept: ({ answerRate, agentTalkShare }, agentFirst) => answerRate === 'changing' || answerRate > 0.6 || agentTalkShare >= agentFirst.agentTalkShare },
];

interface Choice {
  /** Calls beyond the idle agents, with this caution. */
  overdialCaution: number | 'never';
  guarded: boolean;
  proof: Proof;
}

interface Entry {
  agents: number;
  answerRate: AnswerRate;
  strategy: keyof typeof strategies;
  /** The shares are of the calls that a person answered. `worstHour` is over each hour, or fifty answers where an hour has fewer. */
  abandonedShare: { overall: number; worstDay: number; worstHour: number };
  /** Talk time as a share of the time in which agents are there. */
  agentTalkShare: number;
  /** Seconds from the end of the proof (agent first: from the answer) to the agent. */
  waitAfterAnswer: { p50: number; p95: number };
  /** Calls to customers, as a mean over the day: what the quota of StartOutboundVoiceContact must allow. */
  callsPerSecond: number;
}

const strategies = { dialback: () => dialback(), 'agent-first': agentFirst, 'one-per-agent': onePerAgent, adaptive };
const daysOfEach = 5;
const answerRates: readonly AnswerRate[] = [0.3, 0.45, 0.6, 0.75, 0.9, 'changing'];
const usual: Choice = { overdialCaution: 'never', guarded: true, proof: 'key' };

/** Plays days of a queue with an endless backlog, in memory, under the product's pacing and under three others. */
export const pacingMeasure: BenchMeasure<Figures> = {
  name: 'pacing',
  async run() {
    const names = Object.keys(strategies) as (keyof typeof strategies)[];
    const entries = [5, 10, 50, 200].flatMap((agents) =>
      answerRates.flatMap((answerRate) => names.map((strategy) => entryOf(playDays({ agents, answerRate, proof: 'key' }, strategies[strategy]), { agents, answerRate, strategy }))),
    );
    return { assumed, daysOfEach, entries, aims: aimsOf(entries), curve: choices() };
  },
  lines: ({ entries, aims, curve }) => [
    ...entries.map(lineOf),
    ...aims.map(({ aim, missedBy }) => `aim: ${aim}: ${missedBy.length === 0 ? 'kept' : `missed by ${missedBy.join('; ')}`}`),
    'other choices:',
    ...curve.map(({ overdialCaution, guarded, proof, agentFirstShare, ...entry }) => `${lineOf(entry)}; caution ${overdialCaution}, guard ${guarded ? 'on' : 'off'}, proof ${proof}, agent first ${percent(agentFirstShare)}`),
  ],
};

function aimsOf(entries: readonly Entry[]): Aim[] {
  const ofAgentFirst = ({ agents, answerRate }: Entry) => entries.find((other) => other.strategy === 'agent-first' && other.agents === agents && other.answerRate === answerRate)!;
  const ours = entries.filter(({ strategy }) => strategy === 'dialback');
  return AIMS.map(({ aim, isKept }) => ({ aim, missedBy: ours.filter((entry) => !isKept(entry, ofAgentFirst(entry))).map(({ agents, answerRate }) => `${agents}, ${answerRate}`) }));
}

function choices(): Figures['curve'] {
  const overdialled = [10, 50, 200].flatMap((agents) =>
    [0.3, 0.6].flatMap((answerRate) => [
      ...([5, 4, 3, 2] as const).map((overdialCaution) => chosen({ agents, answerRate }, { overdialCaution })),
      ...(['never', 3, 2] as const).map((overdialCaution) => chosen({ agents, answerRate }, { overdialCaution, guarded: false })),
    ]),
  );
  const proved = [0.3, 0.6, 0.9].flatMap((answerRate) => (['answer-machine-detection', 'none'] as const).map((proof) => chosen({ agents: 10, answerRate }, { proof })));
  return [...overdialled, ...proved];
}

function chosen(of: { agents: number; answerRate: number }, other: Partial<Choice>): Figures['curve'][number] {
  const choice = { ...usual, ...other };
  const { overdialCaution, guarded, proof } = choice;
  const pacing = { modifier: 10 as const, ...(overdialCaution !== 'never' && { overdial: { caution: overdialCaution } }) };
  const days = playDays({ ...of, proof }, () => dialback({ pacing, guarded }));
  const answers = days.flatMap((day) => day.answers);
  const agentFirstShare = rounded(answers.filter(({ way }) => way === 'agent-first').length / answers.length, 3);
  return { ...entryOf(days, { ...of, strategy: 'dialback' }), ...choice, agentFirstShare };
}

function playDays({ agents, answerRate, proof }: Omit<PacingDay, 'seed'>, create: () => Strategy): Played[] {
  return Array.from({ length: daysOfEach }, (_, nth) => playPacingDay({ agents, answerRate, proof, seed: `${agents} ${answerRate} ${nth}` }, create()));
}

function entryOf(days: Played[], of: Pick<Entry, 'agents' | 'answerRate' | 'strategy'>): Entry {
  const answers = days.flatMap((day) => day.answers);
  const waits = answers.flatMap(({ waited }) => (waited === undefined ? [] : [waited])).sort((a, b) => a - b);
  return {
    ...of,
    abandonedShare: {
      overall: rounded(abandonedShareOf(answers), 4),
      worstDay: rounded(Math.max(...days.map((day) => abandonedShareOf(day.answers))), 4),
      worstHour: rounded(Math.max(...days.map((day) => worstWindow(day.answers))), 4),
    },
    agentTalkShare: rounded(days.reduce((sum, { talkShare }) => sum + talkShare, 0) / days.length, 4),
    waitAfterAnswer: { p50: rounded(shareOf(waits, 0.5)), p95: rounded(shareOf(waits, 0.95)) },
    callsPerSecond: rounded(days.reduce((sum, { placed }) => sum + placed, 0) / (days.length * assumed.hours * 3600), 3),
  };
}

function abandonedShareOf(answers: Answer[]): number {
  return answers.filter(({ abandoned }) => abandoned).length / Math.max(1, answers.length);
}

function lineOf({ agents, answerRate, strategy, abandonedShare: { overall, worstDay, worstHour }, agentTalkShare, waitAfterAnswer, callsPerSecond }: Entry): string {
  return `${agents} agents, answers ${answerRate}, ${strategy}: abandoned ${percent(overall)} (worst day ${percent(worstDay)}, hour ${percent(worstHour)}), talk ${percent(agentTalkShare)}, wait p50 ${waitAfterAnswer.p50} s, p95 ${waitAfterAnswer.p95} s, ${callsPerSecond} calls a second`;
}

function percent(share: number): string {
  return `${rounded(share * 100, 2)} %`;
}
