import { partsOfLocal } from '../../calendar/domain/local-time';
import { limitAsSaid } from '../../calendar/domain/time-limit';
import type { RefusalOf, RefusalTable } from '../../ground/domain/refusal';

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

export const QUEUE_REFUSALS = {
  'queue-not-offered': {
    status: 422,
    sentence: ({ queueId }) => `No callbacks are made for the queue "${queueId}". Choose one of the queues you serve, or ask your administrator to set it up.`,
    example: { queueId: EXAMPLE_ID },
  },
  'queue-not-served': {
    status: 403,
    sentence: ({ queue }) => `You do not serve the queue "${queue}", so you cannot promise callbacks for it. Choose one of the queues you serve.`,
    example: { queue: 'Sales' },
  },
  'queue-unknown': {
    status: 404,
    sentence: ({ queueId }) => `Customers cannot be called back for a queue "${queueId}". Choose another queue.`,
    example: { queueId: EXAMPLE_ID },
  },
  'due-in-the-past': {
    status: 422,
    sentence: (due) => `${clockText(due)} is in the past. Choose a time that is still to come, or call now.`,
    example: { local: '2026-11-20T15:00+00:00', zone: 'Europe/London' },
  },
  'due-too-far': {
    status: 422,
    sentence: ({ queue, hours }) => `Callbacks of "${queue}" may be promised ${hoursText(hours)} ahead at most. Choose an earlier time.`,
    example: { queue: 'Sales', hours: 720 },
  },
  'owned-too-far': {
    status: 422,
    sentence: ({ queue, hours }) => `Callbacks of "${queue}" may be kept for one agent ${hoursText(hours)} ahead at most. Choose an earlier time, or leave it to any agent of the queue.`,
    example: { queue: 'Sales', hours: 36 },
  },
  'queue-closed-then': {
    status: 422,
    sentence: ({ queue, opens }) =>
      `"${queue}" is closed then. ${opens ? `It opens next at ${clockText(opens)}.` : 'It does not open within a month after that.'} Choose a time at which it is open.`,
    example: { queue: 'Sales', opens: { local: '2026-11-23T09:00+00:00', zone: 'Europe/London' } },
  },
  'outside-calling-window': {
    status: 409,
    sentence: ({ there, opens, isThen, mayInsist }) =>
      `${isThen ? 'Then it is' : 'It is'} ${there.map(clockText).join(', or ')} where this customer is, outside the hours in which they may be called. ` +
      `${opens ? `The next time is ${clockText(opens)}.` : 'There is no time within a month: name the zone where they are.'}${mayInsist ? ' Or call all the same, if they want it.' : ''}`,
    example: { there: [{ local: '2026-11-23T04:12-05:00', zone: 'America/New_York' }], opens: { local: '2026-11-23T08:00-05:00', zone: 'America/New_York' }, isThen: false, mayInsist: true },
  },
  'slot-full-then': {
    status: 422,
    sentence: ({ queue, at }) => `All places of "${queue}" at ${clockText(at)} are taken, by customers who were promised that time. Choose another time; or promise it even so.`,
    example: { queue: 'Sales', at: { local: '2026-11-23T15:00+00:00', zone: 'Europe/London' } },
  },
  'recording-not-a-choice': {
    status: 422,
    sentence: ({ policy }) => `These calls are ${policy} recorded: your administrator decided so, and it is not yours to choose. Leave "recorded" out.`,
    example: { policy: 'never' },
  },
  'caller-id-not-allowed': {
    status: 422,
    sentence: ({ callerId, allowed }) =>
      `This customer may not see the number "${callerId}" in this call. ${allowed.length > 0 ? `Choose one of ${allowed.join(', ')}` : 'There is none to choose'}; or leave "callerId" out, and the usual one is shown.`,
    example: { callerId: '+12025550100', allowed: ['+493012345678', '+498912345678'] },
  },
  'queue-closing-then': {
    status: 422,
    sentence: ({ queue, minutes, closes, opens }) =>
      `"${queue}" closes at ${clockText(closes)}, less than ${minutes} minutes later: nobody may come to it in time, and it would be purged. ` +
      `Choose an earlier time${opens ? `, or when it opens next, at ${clockText(opens)}` : ''}; or promise it even so.`,
    example: { queue: 'Sales', minutes: 15, closes: { local: '2026-11-20T17:30+00:00', zone: 'Europe/London' }, opens: { local: '2026-11-23T09:00+00:00', zone: 'Europe/London' } },
  },
} satisfies RefusalTable<Facts>;

export function clockText({ local, zone }: ClockTime): string {
  const { clock, offset } = partsOfLocal(local);
  return `${clock} (${zone}, ${offset})`;
}

function hoursText(hours: number): string {
  const { days } = limitAsSaid(hours);
  const [count, unit] = days === undefined ? [hours, 'hour'] : [days, 'day'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
