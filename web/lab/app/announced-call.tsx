import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useEffect, useState } from 'react';
import type { CallInView } from '../../../lambda/http/customer-api-types';
import type { LabPhone } from '../../../local/lab-types';
import type { Lab } from '../use-lab';
import type { AppClient } from './app-client';
import { DialCall } from './dial-call';
import { describeCallIn, isOpen } from './describe-call-in';
import { usePolled } from './use-polled';
import { t } from '../../words/t';

const pauseMilliseconds = 3_000;

/** The parts of an announced call that the app stores. Only one answer brings number and code. */
export interface KeptCallIn {
  token: string;
  call?: CallInView['call'];
}

export interface AnnouncedCallProps {
  client: AppClient;
  phone: LabPhone;
  lab: Lab;
  kept: KeptCallIn;
  onKeep: (callIn: KeptCallIn) => void;
  /** Called when it is over, or when the service no longer knows it. */
  onForget: () => void;
}

/** An announced call: its state, and its buttons. */
export function AnnouncedCall({ client, phone, lab, kept, onKeep, onForget }: AnnouncedCallProps) {
  const { token } = kept;
  const { answer, trouble, refusal, show } = usePolled(() => client.callIn(token), (known) => (!known || isOpen(known) ? pauseMilliseconds : null));
  const [refused, setRefused] = useState<string>();
  useEffect(() => {
    if (refusal === 'request-not-found') onForget();
  }, [refusal, onForget]);

  const change = (changing: Promise<CallInView>) => {
    const shown = (callIn: CallInView) => {
      show(callIn);
      if (callIn.call) onKeep({ token, call: callIn.call });
      setRefused(undefined);
    };
    changing.then(shown, (failure: Error) => setRefused(failure.message));
  };

  if (!answer) return <Box color="text-body-secondary">{trouble ?? t('Looking up the call…')}</Box>;
  const { type, text, sentence } = describeCallIn(answer);
  return (
    <SpaceBetween size="xs">
      <StatusIndicator type={type}>{`${answer.queue.name}: ${text}`}</StatusIndicator>
      <Box>{sentence}</Box>
      {answer.state === 'expected' && kept.call && <DialCall call={kept.call} phone={phone} lab={lab} />}
      {(refused ?? trouble) && (
        <div role="alert">
          <Box color="text-status-error">{refused ?? trouble}</Box>
        </div>
      )}
      <div className="one-line">
        {(answer.state === 'ready' || (answer.state === 'expected' && !kept.call)) && (
          <Button variant="primary" onClick={() => change(client.acceptCallIn(token))}>
            {t('I am ready to call')}
          </Button>
        )}
        {isOpen(answer) ? <Button onClick={() => change(client.cancelCallIn(token))}>{t('Leave the line')}</Button> : <Button onClick={onForget}>{t('Announce another call')}</Button>}
      </div>
    </SpaceBetween>
  );
}
