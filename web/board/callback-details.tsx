import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { useState } from 'react';
import type { BoardCallback } from '../../lambda/http/board-api-types';
import type { ScheduledCallback } from '../../lambda/http/callback-api-types';
import { CallJourney } from '../agent/journey/call-journey';
import { showDayAndTime, showNumber, showTimeIn } from '../page/format';
import { later } from '../page/later';
import { pollSeconds } from '../page/poll-seconds';
import { useReading } from '../page/use-reading';
import { type ActionKind, actions } from './actions';
import type { BoardClient } from './board-client';
import { t } from '../words/t';

const CustomerJourney = later(async () => (await import('./customer/customer-journey')).CustomerJourney);

export interface CallbackDetailsProps {
  client: BoardClient;
  callback: BoardCallback;
  onClose: () => void;
  onAsk: (kind: ActionKind) => void;
}

/** All that is known of a callback, its journey too, as it goes on. */
export function CallbackDetails({ client, callback, onClose, onAsk }: CallbackDetailsProps) {
  const [details, setDetails] = useState<ScheduledCallback>();
  const [whole, setWhole] = useState(false);
  const { failure } = useReading(async () => setDetails(await client.callback(callback.id)), pollSeconds.list, { about: callback.id });
  const offered = actions().filter(({ kind }) => (callback.state === 'missed' ? kind === 'take-off' : kind !== 'take-off'));
  return (
    <Modal
      visible
      size="large"
      header={t('Callback to {number}', { number: showNumber(callback.number) })}
      closeAriaLabel={t('Close')}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            {offered.map(({ kind, label }) => (
              <Button key={kind} onClick={() => onAsk(kind)}>
                {label}
              </Button>
            ))}
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {failure && <Alert type="error">{failure}</Alert>}
        <KeyValuePairs columns={3} items={factsOf(callback, details)} />
        {details ? <CallJourney call={details} /> : !failure && <Spinner />}
        <ExpandableSection headerText={t('All of this customer')} onChange={({ detail }) => setWhole(detail.expanded)}>
          {whole && <CustomerJourney client={client} number={callback.number} />}
        </ExpandableSection>
      </SpaceBetween>
    </Modal>
  );
}

function factsOf(callback: BoardCallback, details: ScheduledCallback | undefined) {
  const { dueAt, dueLocal, purgeAt, crmRecord, comment, requestedAt, requestedBy, owner, queue } = details ?? callback;
  const facts = {
    [t('Queue')]: queue.name,
    [t('Owner')]: owner ?? t('Any agent of the queue'),
    [t('Due, for the customer')]: showTimeIn(dueLocal.zone, dueAt),
    [t('Due, for you')]: showDayAndTime(dueAt),
    [t('Nobody calls after')]: showDayAndTime(purgeAt),
    [t('Asked for')]: requestedBy ? `${showDayAndTime(requestedAt)}, ${t('by {requestedBy}', { requestedBy })}` : showDayAndTime(requestedAt),
    [t('CRM record')]: crmRecord ?? '–',
    [t('Note')]: comment ?? '–',
    [t('Number')]: details?.numberVerified ? t('Verified with the customer') : t('Not verified'),
  };
  return Object.entries(facts).map(([label, value]) => ({ label, value }));
}
