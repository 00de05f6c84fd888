import type { StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Dial } from '../../../lambda/http/api-types';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';

/** A call at once, or one that is promised for a time: they go the same way. */
export type Call = Dial | ScheduledCallback;

export interface CallSummary {
  type: StatusIndicatorProps.Type;
  /** A few words, for a list. */
  text: string;
  /** What the agent does now, or what became of the call. */
  advice: string;
}

export function isScheduled(call: Call): call is ScheduledCallback {
  return 'dueAt' in call;
}

/** Whether the call comes to this agent: their click, their own callback, or one that they call now. */
export function comesTo(call: Call, username: string): boolean {
  if (!isScheduled(call)) return true;
  return call.calledNowBy ? call.calledNowBy === username : call.mine;
}

/** A call's state in the words of the agent who looks at it. */
export function describeCall(call: Call, username: string): CallSummary {
  const isYours = comesTo(call, username);
  switch (call.state) {
    case 'pending':
      return describePending(call, isYours);
    case 'dispatching':
    case 'handing-off':
      return describePlacing(call, isYours);
    case 'waiting':
      return describeWaiting(call, isYours);
    case 'holding':
      return { type: 'warning', text: 'Customer on hold', advice: 'The customer answered and is holding for you. Accept the call now.' };
    case 'connected':
      return { type: 'success', text: 'Connected', advice: isYours ? 'You are talking with the customer.' : 'An agent is talking with the customer.' };
    case 'ended':
      return describeEnd(call.outcome);
  }
}

function describePending(call: Call, isYours: boolean): CallSummary {
  if (isScheduled(call) && call.calledNowBy) return describePlacing(call, isYours);
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
  const isAccepted = call.journey.findLast(({ event }) => event === 'agent-accepted' || event === 'attempt-failed')?.event === 'agent-accepted';
  if (isAccepted) {
    const who = isYours ? 'You are' : 'An agent is';
    return { type: 'in-progress', text: 'Calling the customer', advice: `${who} on the line. The customer’s phone is ringing.` };
  }
  if (isYours) return { type: 'pending', text: 'Waiting for you', advice: 'Accept the call on your softphone. The customer is called only after that.' };
  return { type: 'pending', text: 'Waiting for an agent', advice: 'It is offered to the next free agent of its queue. The customer is called once one accepts.' };
}

const ends: Record<string, Pick<CallSummary, 'type' | 'text'>> = {
  handled: { type: 'success', text: 'Called back' },
  cancelled: { type: 'stopped', text: 'Deleted' },
  'customer-called-in': { type: 'success', text: 'Customer called in' },
  'answered-in-queue': { type: 'success', text: 'Answered in the queue' },
  missed: { type: 'warning', text: 'Missed' },
  purged: { type: 'warning', text: 'Not called in time' },
};

function describeEnd(outcome: Call['outcome']): CallSummary {
  const { type, text } = ends[outcome?.code ?? ''] ?? { type: 'stopped', text: 'Not reached' };
  return { type, text, advice: outcome?.sentence ?? 'The call has ended.' };
}
