import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Me } from '../../../lambda/http/api-types';
import { CallerIdField } from '../caller-id-field';
import { RecordedField } from '../recorded-field';
import { OwnerField } from './owner-field';
import type { CallbackQueue } from './use-queues';
import type { CallbackFormState } from './use-callback-form';
import { t } from '../../words/t';

/** The limit of the API (callback-api-types.ts). */
const commentLimit = 500;
const crmRecordLimit = 200;

/**
 * @param isEdit once it is promised, its owner may be any agent
 * @param queue whose calls may be recorded, and show other numbers
 */
export function NoteFields({ form, isEdit, me, queue }: { form: CallbackFormState; isEdit: boolean; me: Me | undefined; queue: CallbackQueue | undefined }) {
  const { draft, change, errorAt } = form;
  return (
    <SpaceBetween size="m">
      <div className="form-columns">
        <FormField label={t('Comment')} errorText={errorAt('comment')} constraintText={t('Read to whoever takes the callback.')}>
          <Input value={draft.comment} onChange={({ detail }) => change({ comment: detail.value.slice(0, commentLimit) })} placeholder={t('Optional')} autoComplete={false} />
        </FormField>
        <FormField label={t('CRM record')} errorText={errorAt('crmRecord')} constraintText={t('An id, or an address to open.')}>
          <Input value={draft.crmRecord} onChange={({ detail }) => change({ crmRecord: detail.value.slice(0, crmRecordLimit) })} placeholder={t('Optional')} autoComplete={false} />
        </FormField>
      </div>
      {isEdit ? (
        <OwnerField form={form} />
      ) : (
        <FormField errorText={errorAt('own')}>
          <Checkbox checked={draft.own} onChange={({ detail }) => change({ own: detail.checked })} description={t('If you cannot take it at its time, an agent of the queue calls.')}>
            {t('I make this call myself')}
          </Checkbox>
        </FormField>
      )}
      {!isEdit && !draft.own && queue?.customersFirst && (
        <Checkbox checked={draft.preferredIn === queue.id} onChange={({ detail }) => change({ preferredIn: detail.checked ? queue.id : '' })} description={t('Else any agent of the queue gets it.')}>
          {t('I get the call if I am free then')}
        </Checkbox>
      )}
      <Checkbox checked={draft.numberVerified} onChange={({ detail }) => change({ numberVerified: detail.checked })}>
        {t('I made sure with the customer that this is the number to call')}
      </Checkbox>
      <CallerIdField me={me} choices={queue?.callerIds ?? []} customer={draft.number} callerId={draft.callerId} errorText={errorAt('callerId')} onChange={(callerId) => change({ callerId })} />
      <RecordedField policy={queue?.recording ?? 'never'} recorded={draft.recorded} onChange={(recorded) => change({ recorded })} />
    </SpaceBetween>
  );
}
