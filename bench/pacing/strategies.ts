import { seededRandom } from '../../emulator/seeded-random';
import { type AnswerTally, countAnswer, EMPTY_TALLY } from '../../lambda/pacing/domain/answer-tally';
import { callsToPlace, type Pacing } from '../../lambda/pacing/domain/calls-to-place';
import type { Measured } from '../../lambda/pacing/domain/calls-ahead';
import { guardOf } from '../../lambda/pacing/domain/guard';
import type { Answer } from './play-pacing-day';

/** A strategy may know this and no more. Seconds count from the start of the day. */
export interface View {
  second: number;
  agentsOnQueue: number;
  idle: number;
  talking: number;
  dialling: number;
  waiting: number;
  /** Agents who became free so far. */
  freed: number;
}

export interface Strategy {
  decide(view: View): { calls: number; way: 'customer-first' | 'agent-first' };
  answered(answer: Answer): void;
}

export const usualRate = { targetRate: 0.03, connectionThresholdSeconds: 2, connectionStartPoint: 'GREETING_END', evaluationWindowHours: 24 } as const;
const dayStartsMs = Date.parse('2026-03-02T09:00:00Z');
const isoAt = (second: number) => new Date(dayStartsMs + second * 1000).toISOString();

/** The product's rules. Its tally begins empty in the morning. */
export function dialback({ pacing = { modifier: 10 }, guarded = true }: { pacing?: Pacing; guarded?: boolean } = {}): Strategy {
  let tally: AnswerTally = EMPTY_TALLY;
  const chance = seededRandom('pacing');
  const meter = createMeter();
  return {
    decide(view) {
      meter.look(view);
      if (view.idle <= view.waiting) return { calls: 0, way: 'customer-first' };
      const measured = pacing.overdial && meter.measured(view.second);
      const guard = guarded ? guardOf(tally, usualRate, isoAt(view.second)) : { allows: 'all' as const, reason: '' };
      const placed = callsToPlace({ agentsOnQueue: view.agentsOnQueue, agentsIdle: view.idle, dialling: view.dialling, waiting: view.waiting, ...(measured && { measured }) }, { ...pacing, guard }, chance.next());
      meter.placed(view.second, placed.calls);
      return placed;
    },
    answered({ at, abandoned }) {
      meter.answered(at);
      tally = countAnswer(tally, { at: isoAt(at), abandoned });
    },
  };
}

/** Rates of the last half hour. Nothing is measured before a hundred calls. */
function createMeter() {
  const overSeconds = 1800;
  const callsForRate = 100;
  const looks: { second: number; freed: number }[] = [];
  const placed: { second: number; calls: number }[] = [];
  const answered: number[] = [];
  return {
    look: ({ second, freed }: View) => void looks.push({ second, freed }),
    placed: (second: number, calls: number) => void (calls > 0 && placed.push({ second, calls })),
    answered: (second: number) => void answered.push(second),
    measured(second: number): Measured | undefined {
      const from = second - overSeconds;
      while (looks[0] && looks[0].second < from) looks.shift();
      while (placed[0] && placed[0].second < from) placed.shift();
      while (answered[0] !== undefined && answered[0] < from) answered.shift();
      const calls = placed.reduce((sum, look) => sum + look.calls, 0);
      if (calls < callsForRate) return undefined;
      const [first, last] = [looks[0]!, looks.at(-1)!];
      return { answerRate: Math.min(1, answered.length / calls), agentsFreedPerSecond: (last.freed - first.freed) / Math.max(1, last.second - first.second), secondsToAgent: 18 };
    },
  };
}

/** Agents take each callback before the customer is called. */
export function agentFirst(): Strategy {
  return { decide: ({ idle }) => ({ calls: idle, way: 'agent-first' }), answered: () => {} };
}

/** One ringing call for each idle agent. Who has answered and presses the key, or waits, is forgotten. */
export function onePerAgent(): Strategy {
  const ringSeconds = 12;
  const placed: { second: number; calls: number }[] = [];
  return {
    decide({ second, idle }) {
      while (placed[0] && placed[0].second <= second - ringSeconds) placed.shift();
      const calls = Math.max(0, idle - placed.reduce((sum, look) => sum + look.calls, 0));
      if (calls > 0) placed.push({ second, calls });
      return { calls, way: 'customer-first' };
    },
    answered: () => {},
  };
}

/** Like VICIdial's adaptive dial level with a hard limit, by its published rules: level 1 to 3, a 15-second step, half of it in an emergency. */
export function adaptive(): Strategy {
  let level = 1;
  let nextStepAt = 15;
  const minute: { second: number; differential: number; agents: number }[] = [];
  const answers: Answer[] = [];
  const step = (second: number) => {
    const lately = answers.filter(({ at }) => at > second - 60);
    const dropped = answers.filter(({ abandoned }) => abandoned).length;
    const mean = (of: (look: (typeof minute)[number]) => number) => minute.reduce((sum, look) => sum + of(look), 0) / minute.length;
    level *= 1 + mean(({ differential }) => differential) / Math.max(1, mean(({ agents }) => agents));
    if (lately.length > 20 && lately.filter(({ abandoned }) => abandoned).length > lately.length / 2) level /= 2;
    if (answers.length > 50 && dropped / answers.length > 0.03) level = 1;
    level = Math.min(3, Math.max(1, level));
  };
  return {
    decide({ second, idle, talking, dialling, waiting }) {
      minute.push({ second, differential: idle - waiting, agents: idle + talking });
      while (minute[0]!.second < second - 60) minute.shift();
      if (second >= nextStepAt) {
        step(second);
        nextStepAt += 15;
      }
      return { calls: Math.max(0, Math.floor(level * (idle + talking)) - dialling - waiting - talking), way: 'customer-first' };
    },
    answered: (answer) => void answers.push(answer),
  };
}
