import type { AgentContactState } from '../../local/lab-types';
import type { DeskCall } from './desk-call';
import { t } from '../words/t';

const statusNames = (): Record<string, string> => ({
  AfterContactWork: t('After-call work'),
  AfterCallWork: t('After-call work'),
  MissedCallAgent: t('Missed call'),
  FailedConnectAgent: t('Line failed'),
  FailedConnectCustomer: t('Customer not reached'),
});

/** Returns Connect's own statuses in an agent's words, and the instance's statuses under their own names. */
export function describeDeskStatus(status: string): string {
  return statusNames()[status] ?? status;
}

export interface CallSummary {
  heading: string;
  sentence: string;
}

const initiations = (): Record<string, string> => ({ CALLBACK: t('Queued callback'), INBOUND: t('Incoming call'), API: t('Outbound call'), OUTBOUND: t('Outbound call') });

/** Describes the call on the desk in a heading and a sentence. */
export function describeCall({ state, ringing, initiationMethod, queue }: Pick<DeskCall, 'state' | 'ringing' | 'initiationMethod' | 'queue'>): CallSummary {
  const kind = initiations()[initiationMethod] ?? t('A call');
  const callback = initiationMethod === 'CALLBACK';
  const offered = { heading: kind, sentence: callback ? t('The customer is called once you accept.') : t('The customer waits on the line, in the queue {queue}.', { queue }) };
  const texts: Record<AgentContactState, CallSummary> = {
    INCOMING: offered,
    PENDING: { heading: t('Accepted'), sentence: callback ? t('You are on the line. The customer is being called.') : t('You are being connected.') },
    CONNECTING: ringing ? offered : { heading: callback ? t('Calling the customer') : t('Connecting'), sentence: t('You are on the line.') },
    CONNECTED: { heading: t('In the call'), sentence: t('You are talking.') },
    CONNECTED_ONHOLD: { heading: t('On hold'), sentence: t('The other side hears music.') },
    MISSED: { heading: t('Missed'), sentence: t('You did not accept in time. Clear it to go on.') },
    REJECTED: { heading: t('Rejected'), sentence: t('You rejected this call. Clear it to go on.') },
    ERROR: { heading: t('The call failed'), sentence: t('It could not be connected. Clear it to go on.') },
    ENDED: { heading: t('Call ended'), sentence: t('Finish your notes, then clear the call.') },
  };
  return texts[state];
}
