import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { DialbackClient } from '../api/dialback-client';
import { CallbackDue } from '../agent/callbacks/callback-due';
import { CallbackState } from '../agent/callbacks/callback-state';
import type { Callbacks } from '../agent/callbacks/use-callbacks';
import type { BoardClient } from '../board/board-client';
import { CustomerJourney } from '../board/customer/customer-journey';
import { onEscape } from '../page/beside';
import { showDayAndTime, showNumber } from '../page/format';
import { shortenText } from '../page/shorten-text';
import type { CustomerOnLine } from './open-workspace';
import { promisesOf } from './promises-of';
import { useTheirVoicemails } from './use-their-voicemails';
import { t } from '../words/t';

export interface CustomerPanelProps {
  customer: CustomerOnLine & { number: string };
  client: DialbackClient;
  /** Undefined: nobody answers histories. */
  history: BoardClient | undefined;
  callbacks: Callbacks;
  onPromise: () => void;
  /** Shows their voicemails in the list. */
  onVoicemails: () => void;
}

/** What the agent wants to know of the customer on the line: their voicemails, what they are promised, and all that was before. It comes by itself, so it takes no focus; folded, it leaves room for the list. */
export function CustomerPanel({ customer: { number, queueName }, client, history, callbacks, onPromise, onVoicemails }: CustomerPanelProps) {
  const [isOpen, setOpen] = useState(true);
  const voicemails = useTheirVoicemails(client, number);
  const promises = promisesOf(number, callbacks.list.callbacks);
  return (
    <section className="opened" aria-label={t('The customer of your contact')} onKeyDown={onEscape(() => setOpen(false))}>
      <ExpandableSection
        variant="container"
        headerText={showNumber(number)}
        headingTagOverride="h2"
        {...(queueName !== undefined && { headerDescription: queueName })}
        headerActions={<Button onClick={onPromise}>{t('Promise a callback')}</Button>}
        expanded={isOpen}
        onChange={({ detail }) => setOpen(detail.expanded)}
      >
        <SpaceBetween size="m">
          {voicemails.length > 0 && (
            <div>
              <Box variant="awsui-key-label">{t('Voicemails to answer')}</Box>
              {voicemails.map((voicemail) => (
                <Box key={voicemail.contactId} variant="p">
                  <Button variant="inline-link" onClick={onVoicemails}>
                    {showDayAndTime(voicemail.receivedAt)}
                  </Button>{' '}
                  {shortenText(voicemail.transcript)}
                </Box>
              ))}
            </div>
          )}
          {promises.length > 0 && (
            <div>
              <Box variant="awsui-key-label">{t('Promised')}</Box>
              {promises.map((callback) => (
                <SpaceBetween key={callback.id} direction="horizontal" size="s">
                  <CallbackDue callback={callback} />
                  <CallbackState callback={callback} />
                </SpaceBetween>
              ))}
            </div>
          )}
          {voicemails.length + promises.length === 0 && <Box color="text-body-secondary">{t('No voicemail to answer, and no callback promised that you may see.')}</Box>}
          {history && (
            <ExpandableSection headerText={t('All of this customer')}>
              <CustomerJourney key={number} client={history} number={number} />
            </ExpandableSection>
          )}
        </SpaceBetween>
      </ExpandableSection>
    </section>
  );
}
