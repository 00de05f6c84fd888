import type { JourneyLine } from '../../../lambda/http/api-types';
import { type Call, isScheduled } from './describe-call';
import { t } from '../../words/t';

/** Words for the events of a click, as the agent sees them. */
const clickEvents = (): Record<string, string> => ({
  requested: t('You clicked'),
  queued: t('In your queue'),
  'agent-accepted': t('You accepted'),
});

const eventNames = (): Record<string, string> => ({
  requested: t('Asked for'),
  'handed-off': t('Callback being made'),
  'callback-created': t('Callback made'),
  queued: t('In line'),
  'agent-accepted': t('Agent accepted'),
  'customer-answered': t('Phone answered'),
  'customer-proved': t('A person answered'),
  connected: t('Connected'),
  disconnected: t('Line closed'),
  'attempt-failed': t('Attempt failed'),
  'outcome-said': t('What came of it'),
  edited: t('Changed'),
  cancelled: t('Asked to cancel'),
  claimed: t('Looked at first'),
  released: t('Handed back'),
  ended: t('Ended'),
  dismissed: t('Taken off the list of missed ones'),
});

/** Connect's disconnect reasons (contact record data model) in plain words. */
const disconnectReasons = (): Record<string, string> => ({
  AGENT_DISCONNECT: t('The agent hung up.'),
  CUSTOMER_DISCONNECT: t('The customer hung up.'),
  TELECOM_BUSY: t('The line was busy.'),
  TELECOM_UNANSWERED: t('Nobody answered.'),
  TELECOM_TIMEOUT: t('Nobody answered.'),
  TELECOM_NUMBER_INVALID: t('The number is not in service.'),
  TELECOM_POTENTIAL_BLOCKING: t('The network blocked the call.'),
  CONTACT_FLOW_DISCONNECT: t('The contact flow ended the call.'),
  API: t('Dialback took the call out of the queue.'),
});

/** Returns a heading for a journey line's event. An unknown event is shown unchanged. */
export function describeEvent(call: Call, { event }: JourneyLine): string {
  return (!isScheduled(call) && clickEvents()[event]) || (eventNames()[event] ?? event);
}

/** Returns a journey line's detail, or nothing if it would repeat the heading. */
export function describeJourneyDetail(call: Call, { event, detail }: JourneyLine): string | undefined {
  if (isScheduled(call)) return disconnectReasons()[detail] ?? detail;
  if (event in clickEvents()) return undefined;
  return detail === 'AGENT_DISCONNECT' ? t('You hung up.') : (disconnectReasons()[detail] ?? detail);
}
