import { partsOfLocal } from '../../calendar/domain/local-time';
import { limitAsSaid } from '../../calendar/domain/time-limit';
import { type NoFacts, type RefusalOf, tableOf } from '../../ground/domain/refusal';
import { countText } from '../../ground/domain/sentences';
import { QUEUE_SENTENCES } from './sentences';

interface Facts {
  /** To an agent. */
  'queue-not-offered': { queueId: string };
  /** To an agent. */
  'queue-not-served': { queue: string };
  /** To an app. */
  'queue-unknown': { queueId: string };
  'due-in-the-past': ClockTime;
  'due-too-far': { queue: string; hours: number };
  'owned-too-far': { queue: string; hours: number };
  /** `opens`: when it opens next, on the clock of its own hours; undefined when not within a month. */
  'queue-closed-then': { queue: string; opens?: ClockTime };
  /** `there`: what the clocks show where the customer may be. `opens`: when they may be called next. `mayInsist`: whoever clicks is asked. `isThen`: it is of a time to come. */
  'outside-calling-window': { there: readonly ClockTime[]; opens?: ClockTime; isThen: boolean; mayInsist: boolean };
  /** To an agent, who may insist. `minutes`: from the asked time to the closing there must be as many at least. */
  'slot-full-then': { queue: string; at: ClockTime };
  /** To an agent. */
  'recording-not-a-choice': { policy: 'never' | 'always' };
  /** To an agent. `allowed`: E.164. */
  'caller-id-not-allowed': { callerId: string; allowed: readonly string[] };
  'skills-not-routed': NoFacts;
  'queue-closing-then': { queue: string; minutes: number; closes: ClockTime; opens?: ClockTime };
}

/** `local` is how the clock of this zone shows it, with its offset then. */
export interface ClockTime {
  local: string;
  zone: string;
}

export type QueueRefusal<Code extends keyof Facts> = RefusalOf<Facts, Code>;

/** The time is further ahead than the queue allows. */
export type TooFarRefusal = QueueRefusal<'due-too-far' | 'owned-too-far'>;

const EXAMPLE_ID = '11111111-2222-3333-4444-555555555555';

export const QUEUE_REFUSALS = tableOf<Facts, typeof QUEUE_SENTENCES>(QUEUE_SENTENCES, {
  'queue-not-offered': { status: 422, example: { queueId: EXAMPLE_ID } },
  'queue-not-served': { status: 403, example: { queue: 'Sales' } },
  'queue-unknown': { status: 404, example: { queueId: EXAMPLE_ID } },
  'skills-not-routed': { status: 422, example: {} },
  'due-in-the-past': {
    status: 422,
    say: (due, { say }) => say('due-in-the-past', { at: clockText(due) }),
    example: { local: '2026-11-20T15:00+00:00', zone: 'Europe/London' },
  },
  'due-too-far': {
    status: 422,
    say: ({ queue, hours }, { say, tag }) => say('due-too-far', { queue, ahead: hoursText(hours, tag) }),
    example: { queue: 'Sales', hours: 720 },
  },
  'owned-too-far': {
    status: 422,
    say: ({ queue, hours }, { say, tag }) => say('owned-too-far', { queue, ahead: hoursText(hours, tag) }),
    example: { queue: 'Sales', hours: 36 },
  },
  'queue-closed-then': {
    status: 422,
    say: ({ queue, opens }, { say }) => (opens ? say('queue-closed-then.opens', { queue, opens: clockText(opens) }) : say('queue-closed-then.never', { queue })),
    example: { queue: 'Sales', opens: { local: '2026-11-23T09:00+00:00', zone: 'Europe/London' } },
  },
  'outside-calling-window': {
    status: 409,
    say: ({ there, opens, isThen, mayInsist }, { say, either }) =>
      [
        say(isThen ? 'outside-calling-window.then' : 'outside-calling-window.now', { there: either(there.map(clockText)) }),
        opens ? say('outside-calling-window.opens', { opens: clockText(opens) }) : say('outside-calling-window.never'),
        ...(mayInsist ? [say('outside-calling-window.insist')] : []),
      ].join(' '),
    example: { there: [{ local: '2026-11-23T04:12-05:00', zone: 'America/New_York' }], opens: { local: '2026-11-23T08:00-05:00', zone: 'America/New_York' }, isThen: false, mayInsist: true },
  },
  'slot-full-then': {
    status: 422,
    say: ({ queue, at }, { say }) => say('slot-full-then', { queue, at: clockText(at) }),
    example: { queue: 'Sales', at: { local: '2026-11-23T15:00+00:00', zone: 'Europe/London' } },
  },
  'recording-not-a-choice': {
    status: 422,
    say: ({ policy }, { say }) => say(`recording-not-a-choice.${policy}`),
    example: { policy: 'never' },
  },
  'caller-id-not-allowed': {
    status: 422,
    say: ({ callerId, allowed }, { say }) => say(allowed.length > 0 ? 'caller-id-not-allowed.choose' : 'caller-id-not-allowed.none', { callerId, allowed: allowed.join(', ') }),
    example: { callerId: '+12025550100', allowed: ['+493012345678', '+498912345678'] },
  },
  'queue-closing-then': {
    status: 422,
    say: ({ queue, minutes, closes, opens }, { say }) =>
      say(opens ? 'queue-closing-then.opens' : 'queue-closing-then.never', { queue, minutes, closes: clockText(closes), ...(opens && { opens: clockText(opens) }) }),
    example: { queue: 'Sales', minutes: 15, closes: { local: '2026-11-20T17:30+00:00', zone: 'Europe/London' }, opens: { local: '2026-11-23T09:00+00:00', zone: 'Europe/London' } },
  },
});

export function clockText({ local, zone }: ClockTime): string {
  const { clock, offset } = partsOfLocal(local);
  return `${clock} (${zone}, ${offset})`;
}

function hoursText(hours: number, language: string): string {
  const { days } = limitAsSaid(hours);
  return days === undefined ? countText(hours, 'hour', language) : countText(days, 'day', language);
}
