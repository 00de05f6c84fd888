import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { showDayAndTime } from '../../page/format';
import { CallContext } from '../../softphone/call-context';
import { TheirNumbers } from '../callbacks/their-numbers';
import { CrmRecord } from '../callbacks/crm-record';
import { dueText } from '../callbacks/callback-message';
import { isScheduled } from '../journey/describe-call';
import { VoicemailRecording } from '../voicemails/voicemail-recording';
import type { CallAtHand } from './call-at-hand';
import { LatestOfCustomer } from './latest-of-customer';
import type { CallWhyNeeds } from './call-why-needs';
import { useVoicemailOfCall } from './use-voicemail-of-call';
import { t } from '../../words/t';

/** Why the call is made, as far as anybody noted it: the voicemail, the promise, the comment, the record in the CRM, and what was before. */
export function CallWhy({ atHand: { desk, call }, client, history, voicemails }: CallWhyNeeds & { atHand: CallAtHand }) {
  const number = call?.number ?? desk?.number ?? '';
  const voicemail = useVoicemailOfCall(client, { contactId: call?.relatedContactId, number, listed: voicemails });
  const promise = call && isScheduled(call) ? call : undefined;
  return (
    <SpaceBetween size="s">
      {voicemail && (
        <div>
          <Box variant="awsui-key-label">{t('Their voicemail of {time}', { time: showDayAndTime(voicemail.receivedAt) })}</Box>
          <Box variant="p">{voicemail.transcript || t('There is no transcript of this message.')}</Box>
          <VoicemailRecording key={voicemail.contactId} client={client} voicemail={voicemail} />
        </div>
      )}
      {promise && (
        <div>
          <Box variant="awsui-key-label">{t('Promised')}</Box>
          <div>{t('For {time}, by {requestedBy}, {name}', { time: dueText(promise), requestedBy: promise.requestedBy ?? t('the customer’s own request'), name: promise.queue.name })}</div>
          {promise.failedAttempts > 0 && <Box color="text-body-secondary">{promise.failedAttempts === 1 ? t('One attempt failed.') : t('{failedAttempts} attempts failed.', { failedAttempts: promise.failedAttempts })}</Box>}
        </div>
      )}
      {!desk?.attributes['dialback_comment'] && call?.comment && (
        <div>
          <Box variant="awsui-key-label">{t('Comment')}</Box>
          <div>{call.comment}</div>
        </div>
      )}
      {promise?.crmRecord && !desk?.attributes['dialback_crm_record'] && (
        <div>
          <Box variant="awsui-key-label">{t('CRM record')}</Box>
          <CrmRecord record={promise.crmRecord} />
        </div>
      )}
      {desk && <CallContext attributes={desk.attributes} />}
      {number && <TheirNumbers key={number} client={client} number={number} />}
      {history && number && (
        <ExpandableSection headerText={t('Before this call')} defaultExpanded>
          <LatestOfCustomer key={number} client={history} number={number} except={[call?.id, voicemail?.contactId]} />
        </ExpandableSection>
      )}
    </SpaceBetween>
  );
}
