import KeyValuePairs, { type KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { ownZone, showDayAndTime, showLanguage, showNumber, showTimeIn, showZone } from '../../page/format';
import { dueText } from './callback-message';
import { showRetries } from './callback-state';
import { CrmRecord } from './crm-record';
import { t } from '../../words/t';

/** The person who requested the callback if no agent did, by origin. */
const askers = (): Record<string, string> => ({ caller: t('by the caller, in the queue'), app: t('by the customer, in an app') });

/** Everything that was promised, and everything that the customer's app knew. */
export function CallbackFacts({ callback }: { callback: ScheduledCallback }) {
  return <KeyValuePairs columns={3} items={factsOf(callback)} />;
}

function factsOf(callback: ScheduledCallback): KeyValuePairsProps.Item[] {
  const { dueAt, purgeAt, requestedAt, requestedBy, owner, mine, formerOwner, shownNumber, queue, comment, crmRecord, numberVerified, recorded, callerId, failedAttempts, context = {} } = callback;
  const tried = failedAttempts === 0 ? t('Not tried yet') : failedAttempts === 1 ? t('1 failed attempt') : t('{failedAttempts} failed attempts', { failedAttempts });
  return [
    { label: t('Due'), value: dueText(callback) },
    { label: t('Due, for you'), value: showTimeIn(ownZone(), dueAt) },
    { label: t('Nobody calls after'), value: showTimeIn(ownZone(), purgeAt) },
    ...(callback.customerZone ? [{ label: t('Customer’s zone'), value: `${showZone(callback.customerZone)}, as they or the CRM said` }] : []),
    ...(callback.language ? [{ label: t('Customer’s language'), value: showLanguage(callback.language) }] : []),
    ...(recorded ? [{ label: t('Recording'), value: 'Recorded, and the customer is told' }] : []),
    ...(callerId ? [{ label: t('The customer sees'), value: showNumber(callerId) }] : []),
    { label: t('Number'), value: numberVerified ? t('Verified with the customer') : t('Not verified') },
    ...(shownNumber ? [{ label: t('Asked from'), value: showNumber(shownNumber) }] : []),
    { label: t('Queue'), value: queue.name },
    { label: t('Handled by'), value: mine ? t('You') : callback.prefersMe ? t('You, if you are free then; else any agent of the queue') : (owner ?? t('Any agent of the queue')) },
    ...(callback.skills ? [{ label: t('The agent must have'), value: callback.skills.map(({ name, value, level }) => `${name}: ${value}, ${level}`).join('; ') }] : []),
    ...(formerOwner ? [{ label: t('Taken over from'), value: formerOwner }] : []),
    { label: t('Attempts'), value: `${tried}; ${showRetries(callback.retriesLeft)}` },
    { label: t('Asked for'), value: `${showDayAndTime(requestedAt)}, ${requestedBy ? t('by {requestedBy}', { requestedBy }) : (askers()[callback.origin] ?? callback.origin)}` },
    ...(crmRecord ? [{ label: t('CRM record'), value: <CrmRecord record={crmRecord} /> }] : []),
    ...(comment ? [{ label: t('Comment'), value: comment }] : []),
    ...Object.entries(context).map(([name, value]) => ({ label: t('From the app: {name}', { name }), value })),
  ];
}
