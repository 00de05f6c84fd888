import KeyValuePairs, { type KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { ownZone, showDayAndTime, showLanguage, showNumber, showTimeIn, showZone } from '../../page/format';
import { dueText } from './callback-message';
import { showRetries } from './callback-state';
import { CrmRecord } from './crm-record';

/** The person who requested the callback if no agent did, by origin. */
const askers: Record<string, string> = { caller: 'by the caller, in the queue', app: 'by the customer, in an app' };

/** Everything that was promised, and everything that the customer's app knew. */
export function CallbackFacts({ callback }: { callback: ScheduledCallback }) {
  return <KeyValuePairs columns={3} items={factsOf(callback)} />;
}

function factsOf(callback: ScheduledCallback): KeyValuePairsProps.Item[] {
  const { dueAt, purgeAt, requestedAt, requestedBy, owner, mine, formerOwner, shownNumber, queue, comment, crmRecord, numberVerified, recorded, callerId, failedAttempts, context = {} } = callback;
  const tried = failedAttempts === 0 ? 'Not tried yet' : failedAttempts === 1 ? '1 failed attempt' : `${failedAttempts} failed attempts`;
  return [
    { label: 'Due', value: dueText(callback) },
    { label: 'Due, for you', value: showTimeIn(ownZone(), dueAt) },
    { label: 'Nobody calls after', value: showTimeIn(ownZone(), purgeAt) },
    ...(callback.customerZone ? [{ label: 'Customer’s zone', value: `${showZone(callback.customerZone)}, as they or the CRM said` }] : []),
    ...(callback.language ? [{ label: 'Customer’s language', value: showLanguage(callback.language) }] : []),
    ...(recorded ? [{ label: 'Recording', value: 'Recorded, and the customer is told' }] : []),
    ...(callerId ? [{ label: 'The customer sees', value: showNumber(callerId) }] : []),
    { label: 'Number', value: numberVerified ? 'Verified with the customer' : 'Not verified' },
    ...(shownNumber ? [{ label: 'Asked from', value: showNumber(shownNumber) }] : []),
    { label: 'Queue', value: queue.name },
    { label: 'Handled by', value: mine ? 'You' : (owner ?? 'Any agent of the queue') },
    ...(formerOwner ? [{ label: 'Taken over from', value: formerOwner }] : []),
    { label: 'Attempts', value: `${tried}, ${showRetries(callback.retriesLeft).toLowerCase()}` },
    { label: 'Asked for', value: `${showDayAndTime(requestedAt)}, ${requestedBy ? `by ${requestedBy}` : (askers[callback.origin] ?? callback.origin)}` },
    ...(crmRecord ? [{ label: 'CRM record', value: <CrmRecord record={crmRecord} /> }] : []),
    ...(comment ? [{ label: 'Comment', value: comment }] : []),
    ...Object.entries(context).map(([name, value]) => ({ label: `From the app: ${name}`, value })),
  ];
}
