import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import type { Me } from '../../../lambda/http/api-types';
import { numberHint } from '../number-hint';
import { QueueField } from './queue-field';
import type { CallbackFormState } from './use-callback-form';
import type { CallbackQueue } from './use-queues';

export interface CustomerFieldsProps {
  form: CallbackFormState;
  me: Me | undefined;
  queues: CallbackQueue[];
}

/** Whom, and for which queue. On a call both may be left to it. */
export function CustomerFields({ form: { draft, change, errorAt }, me, queues }: CustomerFieldsProps) {
  const hint = draft.number ? numberHint(draft.number, me) : 'During a call, or while wrapping it up: leave it empty for that customer.';
  const chooseQueue = (queueId: string) => {
    const zone = queues.find(({ id }) => id === queueId)?.zone;
    change({ queueId, ...(zone && { zone }) });
  };
  return (
    <div className="form-columns">
      <FormField label="Customer’s number" errorText={errorAt('number')} constraintText={hint}>
        <Input value={draft.number} onChange={({ detail }) => change({ number: detail.value })} inputMode="tel" autoComplete={false} placeholder="+1 206 555 0100" />
      </FormField>
      <QueueField queueId={draft.queueId} queues={queues} error={errorAt('queue')} onChange={chooseQueue} />
    </div>
  );
}
