import type { StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Dial } from '../../../lambda/http/api-types';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';

/** A click, or a callback that is promised for a time. Both have the same journey. */
export type Call = Dial | ScheduledCallback;

export interface CallSummary {
  type: StatusIndicatorProps.Type;
  /** A few words, for a list. */
  text: string;
  /** Advice for the agent now, or the result of the call. */
  advice: string;
}

export function isScheduled(call: Call): call is ScheduledCallback {
  return 'dueAt' in call;
}

/** Returns whether the call comes to this agent: their click, their own callback, or one that they call now. */
export function comesTo(call: Call, username: string): boolean {
  if (!isScheduled(call)) return true;
  return call.calledNowBy ? call.calledNowBy === username : call.mine;
}

/** Describes a call's state in words for the agent who looks at it. */
export function describeCall(call: Call, username: string): CallSummary {
  const isYours = comesTo(call, username);
  switch (call.state) {
    case 'pending':
      return describePending(call, { isYours, username });
    case 'calling':
      return { type: 'in-progress', text: 'Calling the customer', advice: 'Their phone rings before an agent is asked for. Once somebody answers, the next free agent of the queue has them.' };
    case 'dispatching':
    case 'handing-off':
      return describePlacing(call, isYours);
    case 'waiting':
      return describeWaiting(call, isYours);
    case 'holding':
      return { type: 'warning', text: 'Customer on hold', advice: 'The customer answered and is holding for you. Accept the call now.' };
    case 'connected':
      return { type: 'success', text: 'Connected', advice: isYours ? 'You are on the line with whoever answered.' : 'An agent is on the line with whoever answered.' };
    case 'ended':
      return describeEnd(call);
  }
}

function describeClaimed({ by }: NonNullable<ScheduledCallback['claim']>, username: string): CallSummary {
  if (by === username) return { type: 'in-progress', text: 'Yours to look at', advice: 'Read it, and then call the customer or hand it back. Until then nobody else calls.' };
  return { type: 'info', text: `${by} looks at it`, advice: `${by} has opened it to look at it first, and calls or hands it back.` };
}

function describePending(call: Call, { isYours, username }: { isYours: boolean; username: string }): CallSummary {
  if (isScheduled(call) && call.calledNowBy) return describePlacing(call, isYours);
  if (isScheduled(call) && call.claim) return describeClaimed(call.claim, username);
  if (isScheduled(call) && call.failedAttempts > 0) {
    return { type: 'pending', text: 'To be tried again', advice: 'The last attempt did not reach the customer. The next one is made at the due time.' };
  }
  return { type: 'pending', text: 'Scheduled', advice: 'The callback is made when its time comes.' };
}

function describePlacing(call: Call, isYours: boolean): CallSummary {
  if (!isScheduled(call) && call.mode === 'legacy') {
    return { type: 'in-progress', text: 'Calling the customer', advice: 'The customer’s phone is being called now. Be ready to take the call.' };
  }
  const queue = isYours ? 'your own queue' : 'line for an agent';
  return { type: 'in-progress', text: 'Getting in line', advice: `The callback is being put into ${queue}.` };
}

function describeWaiting(call: Call, isYours: boolean): CallSummary {
  const isOnLine = call.journey.findLast(({ event }) => event === 'customer-proved' || event === 'attempt-failed')?.event === 'customer-proved';
  if (isOnLine) return { type: 'in-progress', text: 'The customer waits', advice: 'They answered before an agent was asked for, and are on the line. The next free agent of the queue has them at once.' };
  const isAccepted = call.journey.findLast(({ event }) => event === 'agent-accepted' || event === 'attempt-failed')?.event === 'agent-accepted';
  if (isAccepted) {
    const who = isYours ? 'You are' : 'An agent is';
    return { type: 'in-progress', text: 'Calling the customer', advice: `${who} on the line. The customer’s phone is ringing.` };
  }
  if (isYours) return { type: 'pending', text: 'Waiting for you', advice: 'Accept the call on your softphone. The customer is called only after that.' };
  return { type: 'pending', text: 'Waiting for an agent', advice: 'It is offered to the next free agent of its queue. The customer is called once one accepts.' };
}

const ends: Record<string, Pick<CallSummary, 'type' | 'text'>> = {
  answered: { type: 'success', text: 'Answered' },
  reached: { type: 'success', text: 'Reached' },
  voicemail: { type: 'warning', text: 'Voicemail' },
  'not-proved': { type: 'warning', text: 'No person answered' },
  'not-detected': { type: 'warning', text: 'No person heard' },
  fax: { type: 'stopped', text: 'Fax machine' },
  'live-voice': { type: 'success', text: 'A person answered' },
  'live-voice-to-flow': { type: 'success', text: 'A person answered' },
  'voicemail-to-flow': { type: 'warning', text: 'Voicemail' },
  'no-agent': { type: 'warning', text: 'No agent in time' },
  'wrong-person': { type: 'warning', text: 'Somebody else' },
  'wrong-number': { type: 'stopped', text: 'Wrong number' },
  'hung-up-at-once': { type: 'warning', text: 'Hung up at once' },
  cancelled: { type: 'stopped', text: 'Deleted' },
  'not-taken-in-time': { type: 'warning', text: 'Not taken in time' },
  'customer-called-in': { type: 'success', text: 'Customer called in' },
  'answered-in-queue': { type: 'success', text: 'Answered in the queue' },
  'reached-otherwise': { type: 'success', text: 'Settled by another call' },
  missed: { type: 'warning', text: 'Missed' },
  purged: { type: 'warning', text: 'Not called in time' },
};

function describeEnd(call: Call): CallSummary {
  const { outcome, said, maySayOutcome } = call;
  if (outcome?.code === 'cancelled' && !isScheduled(call)) return { type: 'stopped', text: 'Taken back', advice: 'You took it back. The customer was not called.' };
  if (outcome?.code === 'reached-otherwise' && maySayOutcome && !said) return { type: 'success', text: 'Settled by your call', advice: 'You dialled the customer by hand. If it was a voicemail or somebody else, say so: the callback is then made after all.' };
  // One of the operator's own outcomes is a few words itself.
  const own = said && said.code === outcome?.code && said.code !== 'no-answer' ? ({ type: 'stopped', text: said.sentence } as const) : undefined;
  const { type, text } = ends[outcome?.code ?? ''] ?? own ?? { type: 'stopped', text: 'Not reached' };
  return { type, text, advice: outcome?.sentence ?? 'The call has ended.' };
}
