import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import type { Me } from '../../../lambda/http/api-types';
import { numberHint } from '../../page/number-rules';
import type { DialbackClient } from '../../api/dialback-client';
import type { CallbackDraft } from './callback-draft';
import { changeWithZone } from './customer-zone';
import { KnownNumbers } from './known-numbers';
import { QueueField } from './queue-field';
import { TheirNumbers } from './their-numbers';
import type { CallbackFormState } from './use-callback-form';
import type { CallbackQueue } from './use-queues';
import { t } from '../../words/t';

export interface CustomerFieldsProps {
  client: DialbackClient;
  /** The number by which the customer was known when the form was opened, E.164. */
  of: string | undefined;
  form: CallbackFormState;
  me: Me | undefined;
  queues: CallbackQueue[];
  isEdit: boolean;
}

/** The fields for customer and queue. When a callback is promised during a call, both may be left to the call. */
export function CustomerFields({ client, of, form: { draft, change, errorAt }, me, queues, isEdit }: CustomerFieldsProps) {
  const hint = draft.number ? numberHint(draft.number, me) : t('During a call, or while wrapping it up: leave it empty for that customer.');
  const choose = (changed: Partial<CallbackDraft>) => change(isEdit ? changed : changeWithZone(draft, changed, { me, queues }));
  return (
    <div className="form-columns">
      <FormField label={t('Customer’s number')} errorText={errorAt('number')} constraintText={hint}>
        <Input value={draft.number} onChange={({ detail }) => choose({ number: detail.value })} inputMode="tel" autoComplete={false} placeholder="+1 206 555 0100" />
        <KnownNumbers numbers={draft.knownNumbers} chosen={draft.number} onChoose={(number) => choose({ number })} />
      </FormField>
      <QueueField queueId={draft.queueId} queues={queues} error={errorAt('queue')} ofCall={!isEdit} onChange={(queueId) => choose({ queueId })} />
      {of !== undefined && <TheirNumbers client={client} number={of} onChoose={(number) => choose({ number })} />}
    </div>
  );
}
