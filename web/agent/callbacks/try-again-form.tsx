import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type FormEvent, useState } from 'react';
import type { SayDialOutcomeRequest } from '../../../lambda/http/api-types';
import { type Call, isScheduled } from '../journey/describe-call';
import { type CallbackDraft, draftOf, missingTime, timeOf } from './callback-draft';
import { firstDraft } from './first-draft';
import { QueueField } from './queue-field';
import { TimeFields } from './time-fields';
import type { CallbackQueue } from './use-queues';
import { t } from '../../words/t';

export interface TryAgainFormProps {
  call: Call;
  /** For a click, which is of no queue: those that the customer may be called again for. */
  queues?: CallbackQueue[] | undefined;
  onSay: (request: SayDialOutcomeRequest) => Promise<void>;
}

/** The time at which the customer wants to be called. After a click, also the queue for which they are. */
export function TryAgainForm({ call, queues = [], onSay }: TryAgainFormProps) {
  const [draft, setDraft] = useState(() => draftOfNext(call, queues));
  const [missing, setMissing] = useState<string>();
  const change = (changed: Partial<CallbackDraft>) => setDraft({ ...draft, ...changed });
  const queue = isScheduled(call) ? undefined : draft.queueId;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const without = missingTime(draft);
    setMissing(without);
    if (!without) void onSay({ outcome: 'try-again', ...timeOf(draft), ...(queue && { queueId: queue }) });
  };
  return (
    <form onSubmit={submit}>
      <SpaceBetween size="xs">
        {queue !== undefined && <QueueField queueId={queue} queues={queues} error={undefined} ofCall={false} onChange={(queueId) => change({ queueId })} />}
        <TimeFields draft={draft} queueZone={undefined} theirZones={[]} error={missing} onChange={change} />
        <Button formAction="submit">{t('Call again then')}</Button>
      </SpaceBetween>
    </form>
  );
}

function draftOfNext(call: Call, queues: CallbackQueue[]): CallbackDraft {
  if (isScheduled(call)) return { ...draftOf(call), date: '', time: '' };
  return firstDraft({ kind: 'schedule', draft: { number: call.number } }, { me: undefined, queues });
}
