import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { CallInRequest, CallInView } from '../../../lambda/http/customer-api-types';
import type { LabPhone } from '../../../local/lab-types';
import type { AppClient } from './app-client';
import { appContext } from './app-context';
import { t } from '../../words/t';

const tellings = () => [
  { value: 'device', label: t('By a push to this phone') },
  { value: 'server', label: t('By the company’s server') },
];

export interface CallInAskProps {
  client: AppClient;
  phone: LabPhone;
  queueId: string;
  onAsked: (asked: CallInView) => void;
}

/** Announces a call: at once, or when it is the customer's turn. */
export function CallInAsk({ client, phone, queueId, onAsked }: CallInAskProps) {
  const [telling, setTelling] = useState(tellings()[0]!);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();

  const announce = async (kind: CallInRequest['kind']) => {
    setBusy(true);
    try {
      const { endpointArn, webhookId } = await client.device();
      const push = telling.value === 'device' ? { endpointArn } : { webhookId };
      onAsked(await client.announceCall({ number: phone.number, queueId, kind, context: appContext, ...(kind === 'delayed' && { push }) }));
    } catch (failure) {
      setTrouble((failure as Error).message);
      setBusy(false);
    }
  };
  return (
    <SpaceBetween size="s">
      <FormField label={t('Tell me when it is my turn')}>
        <Select options={tellings()} selectedOption={telling} onChange={({ detail }) => setTelling(tellings().find(({ value }) => value === detail.selectedOption.value)!)} />
      </FormField>
      {trouble && (
        <div role="alert">
          <Box color="text-status-error">{trouble}</Box>
        </div>
      )}
      <div className="one-line">
        <Button variant="primary" loading={busy} onClick={() => void announce('delayed')}>
          {t('Call when it is my turn')}
        </Button>
        <Button disabled={busy} onClick={() => void announce('immediate')}>
          {t('Call now')}
        </Button>
      </div>
    </SpaceBetween>
  );
}
