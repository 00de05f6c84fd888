import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { BoardActionResult, BoardCallback, BoardQueue } from '../../lambda/http/board-api-types';
import { ownZone } from '../page/format';
import { ActionFields } from './action-fields';
import { ActionResults } from './action-results';
import { type ActionDraft, type ActionKind, actionOf, actions } from './actions';
import type { BoardClient } from './board-client';
import { t } from '../words/t';

export interface ActionDialogProps {
  client: BoardClient;
  queues: readonly BoardQueue[];
  kind: ActionKind;
  callbacks: readonly BoardCallback[];
  onClose: () => void;
  onDone: () => void;
}

/** One step after the other: what is to be done, what would come of it, and what came of it. */
type Step = { at: 'asking' } | { at: 'previewed' | 'done'; results: BoardActionResult[] };

/** Does something with callbacks. First it says what will happen to each, and what is refused. */
export function ActionDialog({ client, queues, kind, callbacks, onClose, onDone }: ActionDialogProps) {
  const { label, says } = actions().find((action) => action.kind === kind)!;
  const [draft, setDraft] = useState<ActionDraft>({ kind, owner: '', queueId: '', date: '', time: '', zone: callbacks[0]?.dueLocal.zone ?? ownZone(), evenSo: false, why: '' });
  const [step, setStep] = useState<Step>({ at: 'asking' });
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const action = actionOf(draft);
  const run = async (dryRun: boolean) => {
    setBusy(true);
    try {
      const results = await client.act(callbacks.map(({ id }) => id), action!, dryRun);
      setStep({ at: dryRun ? 'previewed' : 'done', results });
      setFailure(undefined);
      if (!dryRun) onDone();
    } catch (error) {
      setFailure((error as Error).message);
      // Some of it may be done.
      if (!dryRun) onDone();
    }
    setBusy(false);
  };
  const change = (changed: Partial<ActionDraft>) => {
    setDraft((before) => ({ ...before, ...changed }));
    setStep({ at: 'asking' });
  };
  const next = nextOf({ step, label, canAsk: action !== undefined, run: (dryRun) => void run(dryRun), onClose });
  return (
    <Modal
      visible
      size="large"
      header={`${label}: ${callbacks.length === 1 ? t('1 callback') : t('{count} callbacks', { count: callbacks.length })}`}
      closeAriaLabel={t('Close')}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            {step.at !== 'done' && (
              <Button variant="link" onClick={onClose}>
                {t('Leave it')}
              </Button>
            )}
            {/* One button for all steps: the keyboard's focus stays on it. */}
            <Button key="next" variant="primary" loading={busy} disabled={!next.can} onClick={next.go}>
              {next.label}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <Box>{says}</Box>
        {step.at !== 'done' && <ActionFields draft={draft} queues={queues} onChange={change} />}
        {failure && <Alert type="error">{failure}</Alert>}
        {step.at !== 'asking' && <ActionResults results={step.results} callbacks={callbacks} isDone={step.at === 'done'} />}
      </SpaceBetween>
    </Modal>
  );
}

interface Course {
  step: Step;
  label: string;
  canAsk: boolean;
  run: (dryRun: boolean) => void;
  onClose: () => void;
}

/** What the button does next. */
function nextOf({ step, label, canAsk, run, onClose }: Course): { label: string; can: boolean; go: () => void } {
  if (step.at === 'done') return { label: t('Close'), can: true, go: onClose };
  if (step.at === 'asking') return { label: t('See what will happen'), can: canAsk, go: () => run(true) };
  const possible = step.results.filter((result) => 'done' in result).length;
  return { label: possible === step.results.length ? label : t('{deed}: {done} of {all}', { deed: label, done: possible, all: step.results.length }), can: possible > 0, go: () => run(false) };
}
