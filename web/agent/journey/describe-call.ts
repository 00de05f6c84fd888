import type { StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Dial } from '../../../lambda/http/api-types';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { t } from '../../words/t';

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
      return { type: 'in-progress', text: t('Calling the customer'), advice: t('Their phone rings before an agent is asked for. Once somebody answers, the next free agent of the queue has them.') };
    case 'dispatching':
    case 'handing-off':
      return describePlacing(call, isYours);
    case 'waiting':
      return describeWaiting(call, isYours);
    case 'holding':
      return { type: 'warning', text: t('Customer on hold'), advice: t('The customer answered and is holding for you. Accept the call now.') };
    case 'connected':
      return { type: 'success', text: t('Connected'), advice: isYours ? t('You are on the line with whoever answered.') : t('An agent is on the line with whoever answered.') };
    case 'ended':
      return describeEnd(call);
  }
}

function describeClaimed({ by }: NonNullable<ScheduledCallback['claim']>, username: string): CallSummary {
  if (by === username) return { type: 'in-progress', text: t('Yours to look at'), advice: t('Read it, and then call the customer or hand it back. Until then nobody else calls.') };
  return { type: 'info', text: t('{by} looks at it', { by }), advice: t('{by} has opened it to look at it first, and calls or hands it back.', { by }) };
}

function describePending(call: Call, { isYours, username }: { isYours: boolean; username: string }): CallSummary {
  if (isScheduled(call) && call.calledNowBy) return describePlacing(call, isYours);
  if (isScheduled(call) && call.claim) return describeClaimed(call.claim, username);
  if (isScheduled(call) && call.failedAttempts > 0) {
    return { type: 'pending', text: t('To be tried again'), advice: t('The last attempt did not reach the customer. The next one is made at the due time.') };
  }
  return { type: 'pending', text: t('Scheduled'), advice: t('The callback is made when its time comes.') };
}

function describePlacing(call: Call, isYours: boolean): CallSummary {
  if (!isScheduled(call) && call.mode === 'legacy') {
    return { type: 'in-progress', text: t('Calling the customer'), advice: t('The customer’s phone is being called now. Be ready to take the call.') };
  }
  const queue = isYours ? t('your own queue') : t('line for an agent');
  return { type: 'in-progress', text: t('Getting in line'), advice: t('The callback is being put into {queue}.', { queue }) };
}

function describeWaiting(call: Call, isYours: boolean): CallSummary {
  const isOnLine = call.journey.findLast(({ event }) => event === 'customer-proved' || event === 'attempt-failed')?.event === 'customer-proved';
  if (isOnLine) return { type: 'in-progress', text: t('The customer waits'), advice: t('They answered before an agent was asked for, and are on the line. The next free agent of the queue has them at once.') };
  const isAccepted = call.journey.findLast(({ event }) => event === 'agent-accepted' || event === 'attempt-failed')?.event === 'agent-accepted';
  if (isAccepted) {
    const who = isYours ? t('You are') : t('An agent is');
    return { type: 'in-progress', text: t('Calling the customer'), advice: t('{who} on the line. The customer’s phone is ringing.', { who }) };
  }
  if (isYours) return { type: 'pending', text: t('Waiting for you'), advice: t('Accept the call on your softphone. The customer is called only after that.') };
  return { type: 'pending', text: t('Waiting for an agent'), advice: t('It is offered to the next free agent of its queue. The customer is called once one accepts.') };
}

const ends = (): Record<string, Pick<CallSummary, 'type' | 'text'>> => ({
  answered: { type: 'success', text: t('Answered') },
  reached: { type: 'success', text: t('Reached') },
  voicemail: { type: 'warning', text: t('Voicemail') },
  'not-proved': { type: 'warning', text: t('No person answered') },
  'not-detected': { type: 'warning', text: t('No person heard') },
  fax: { type: 'stopped', text: t('Fax machine') },
  'live-voice': { type: 'success', text: t('A person answered') },
  'live-voice-to-flow': { type: 'success', text: t('A person answered') },
  'voicemail-to-flow': { type: 'warning', text: t('Voicemail') },
  'no-agent': { type: 'warning', text: t('No agent in time') },
  'wrong-person': { type: 'warning', text: t('Somebody else') },
  'wrong-number': { type: 'stopped', text: t('Wrong number') },
  'hung-up-at-once': { type: 'warning', text: t('Hung up at once') },
  cancelled: { type: 'stopped', text: t('Deleted') },
  'not-taken-in-time': { type: 'warning', text: t('Not taken in time') },
  'customer-called-in': { type: 'success', text: t('Customer called in') },
  'answered-in-queue': { type: 'success', text: t('Answered in the queue') },
  'reached-otherwise': { type: 'success', text: t('Settled by another call') },
  missed: { type: 'warning', text: t('Missed') },
  purged: { type: 'warning', text: t('Not called in time') },
});

function describeEnd(call: Call): CallSummary {
  const { outcome, said, maySayOutcome } = call;
  if (outcome?.code === 'cancelled' && !isScheduled(call)) return { type: 'stopped', text: t('Taken back'), advice: t('You took it back. The customer was not called.') };
  if (outcome?.code === 'reached-otherwise' && maySayOutcome && !said) return { type: 'success', text: t('Settled by your call'), advice: t('You dialled the customer by hand. If it was a voicemail or somebody else, say so: the callback is then made after all.') };
  // One of the operator's own outcomes is a few words itself.
  const own = said && said.code === outcome?.code && said.code !== 'no-answer' ? ({ type: 'stopped', text: said.sentence } as const) : undefined;
  const { type, text } = ends()[outcome?.code ?? ''] ?? own ?? { type: 'stopped', text: t('Not reached') };
  return { type, text, advice: outcome?.sentence ?? t('The call has ended.') };
}
