import type { JourneyLine } from '../../../lambda/http/api-types';
import { type Call, isScheduled } from './describe-call';

/** Words for the events of a click, as the agent sees them. */
const clickEvents: Record<string, string> = {
  requested: 'You clicked',
  queued: 'In your queue',
  'agent-accepted': 'You accepted',
};

const eventNames: Record<string, string> = {
  requested: 'Asked for',
  'handed-off': 'Callback being made',
  'callback-created': 'Callback made',
  queued: 'In line',
  'agent-accepted': 'Agent accepted',
  'customer-answered': 'Phone answered',
  'customer-proved': 'A person answered',
  connected: 'Connected',
  disconnected: 'Line closed',
  'attempt-failed': 'Attempt failed',
  'outcome-said': 'What came of it',
  edited: 'Changed',
  cancelled: 'Asked to cancel',
  claimed: 'Looked at first',
  released: 'Handed back',
  ended: 'Ended',
  dismissed: 'Taken off the list of missed ones',
};

/** Connect's disconnect reasons (contact record data model) in plain words. */
const disconnectReasons: Record<string, string> = {
  AGENT_DISCONNECT: 'The agent hung up.',
  CUSTOMER_DISCONNECT: 'The customer hung up.',
  TELECOM_BUSY: 'The line was busy.',
  TELECOM_UNANSWERED: 'Nobody answered.',
  TELECOM_TIMEOUT: 'Nobody answered.',
  TELECOM_NUMBER_INVALID: 'The number is not in service.',
  TELECOM_POTENTIAL_BLOCKING: 'The network blocked the call.',
  CONTACT_FLOW_DISCONNECT: 'The contact flow ended the call.',
  API: 'Dialback took the call out of the queue.',
};

/** Returns a heading for a journey line's event. An unknown event is shown unchanged. */
export function describeEvent(call: Call, { event }: JourneyLine): string {
  return (!isScheduled(call) && clickEvents[event]) || (eventNames[event] ?? event);
}

/** Returns a journey line's detail, or nothing if it would repeat the heading. */
export function describeJourneyDetail(call: Call, { event, detail }: JourneyLine): string | undefined {
  if (isScheduled(call)) return disconnectReasons[detail] ?? detail;
  if (event in clickEvents) return undefined;
  return detail === 'AGENT_DISCONNECT' ? 'You hung up.' : (disconnectReasons[detail] ?? detail);
}
