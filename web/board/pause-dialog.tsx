import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { BoardQueue } from '../../lambda/http/board-api-types';
import type { BoardClient } from './board-client';
import { describePause } from './describe-pause';
import { t } from '../words/t';

/** The service takes no shorter reason. */
const LEAST_REASON = 3;

/** Pauses the callbacks of a queue for a reason, or lets them go on. */
export function PauseDialog({ client, queue, onClose, onDone }: { client: BoardClient; queue: BoardQueue; onClose: () => void; onDone: () => void }) {
  const [why, setWhy] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const isPaused = queue.paused !== undefined;
  const words = isPaused ? t('Let calls go on') : t('Pause calls');
  const save = async () => {
    setBusy(true);
    try {
      await (isPaused ? client.resume(queue.id) : client.pause(queue.id, why.trim()));
      onDone();
      onClose();
    } catch (error) {
      setFailure((error as Error).message);
      setBusy(false);
    }
  };
  const canSave = isPaused || why.trim().length >= LEAST_REASON;
  return (
    <Modal
      visible
      header={`${words}: ${queue.name}`}
      closeAriaLabel={t('Close')}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              {t('Leave it')}
            </Button>
            <Button variant="primary" loading={busy} disabled={!canSave} onClick={() => void save()}>
              {words}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {queue.paused ? (
          <>
            <Box>{describePause(queue.paused)}</Box>
            <Box>{t('What waited is called at the usual rate. What is past its purge time is missed.')}</Box>
          </>
        ) : (
          <>
            <Box>{t('Nobody of this queue is called from now on. Promises wait, and keep their purge times. What stands in line at Amazon Connect already is still offered to agents.')}</Box>
            <FormField label={t('Why')} constraintText={t('Agents read it. A sentence.')}>
              <Input value={why} onChange={({ detail }) => setWhy(detail.value)} placeholder={t('The line is bad today.')} />
            </FormField>
          </>
        )}
        {failure && <Alert type="error">{failure}</Alert>}
      </SpaceBetween>
    </Modal>
  );
}
