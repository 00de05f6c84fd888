import type { AgentContactState } from '../../local/lab-types';
import type { DeskCall } from './desk-call';

const statusNames: Record<string, string> = {
  AfterContactWork: 'After-call work',
  AfterCallWork: 'After-call work',
  MissedCallAgent: 'Missed call',
  FailedConnectAgent: 'Line failed',
  FailedConnectCustomer: 'Customer not reached',
};

/** Returns Connect's own statuses in an agent's words, and the instance's statuses under their own names. */
export function describeDeskStatus(status: string): string {
  return statusNames[status] ?? status;
}

export interface CallSummary {
  heading: string;
  sentence: string;
}

const initiations: Record<string, string> = { CALLBACK: 'Queued callback', INBOUND: 'Incoming call', API: 'Outbound call', OUTBOUND: 'Outbound call' };

/** Describes the call on the desk in a heading and a sentence. */
export function describeCall({ state, ringing, initiationMethod, queue }: Pick<DeskCall, 'state' | 'ringing' | 'initiationMethod' | 'queue'>): CallSummary {
  const kind = initiations[initiationMethod] ?? 'Call';
  const callback = initiationMethod === 'CALLBACK';
  const offered = { heading: kind, sentence: callback ? 'The customer is called once you accept.' : `The customer waits on the line, in the queue ${queue}.` };
  const texts: Record<AgentContactState, CallSummary> = {
    INCOMING: offered,
    PENDING: { heading: 'Accepted', sentence: callback ? 'You are on the line. The customer is being called.' : 'You are being connected.' },
    CONNECTING: ringing ? offered : { heading: callback ? 'Calling the customer' : 'Connecting', sentence: 'You are on the line.' },
    CONNECTED: { heading: 'In the call', sentence: 'You are talking.' },
    CONNECTED_ONHOLD: { heading: 'On hold', sentence: 'The other side hears music.' },
    MISSED: { heading: 'Missed', sentence: 'You did not accept in time. Clear it to go on.' },
    REJECTED: { heading: 'Rejected', sentence: 'You rejected this call. Clear it to go on.' },
    ERROR: { heading: 'The call failed', sentence: 'It could not be connected. Clear it to go on.' },
    ENDED: { heading: 'Call ended', sentence: 'Finish your notes, then clear the call.' },
  };
  return texts[state];
}
