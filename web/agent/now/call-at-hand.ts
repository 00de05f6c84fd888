import type { DeskCall } from '../../softphone/desk-call';
import { type Call, comesTo } from '../journey/describe-call';

/** The call that the agent has to do with now: as their softphone shows it, as the service knows it, or both. */
export interface CallAtHand {
  desk?: DeskCall;
  call?: Call;
}

export interface AtTheDesk {
  /** Undefined: the softphone has none, or is not on this page. */
  desk: DeskCall | undefined;
  /** Promised ones and clicks, newest first. */
  calls: readonly Call[];
  username: string;
}

/** The more pressing ones are the smaller: a customer who waits on the line, a talk, a call to accept, one that is still on its way. Each state under way has its place. */
const PRESSING: Readonly<Record<Exclude<Call['state'], 'pending' | 'ended'>, number>> = { holding: 0, connected: 1, waiting: 2, calling: 3, 'handing-off': 4, dispatching: 5 };

/** What the softphone has comes first, whatever it is. Else it is the most pressing of the calls that come to this agent. */
export function callAtHand({ desk, calls, username }: AtTheDesk): CallAtHand | undefined {
  if (desk) {
    const call = calls.find((one) => isOf(one, desk)) ?? calls.find((one) => one.number === desk.number && isUnderWay(one) && comesTo(one, username));
    return { desk, ...(call && { call }) };
  }
  const theirs = calls.filter((call) => isUnderWay(call) && comesTo(call, username));
  const [call] = theirs.toSorted((a, b) => placeOf(a) - placeOf(b));
  return call && { call };
}

function placeOf({ state }: Call): number {
  return state === 'pending' || state === 'ended' ? Infinity : PRESSING[state];
}

function isOf({ id, journey }: Call, { contactId, attributes }: DeskCall): boolean {
  return attributes['dialback_id'] === id || journey.some((line) => line.contactId === contactId);
}

export function isUnderWay({ state }: Pick<Call, 'state'>): boolean {
  return state !== 'pending' && state !== 'ended';
}
