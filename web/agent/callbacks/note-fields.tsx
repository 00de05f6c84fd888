import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { RecordingChoice } from '../../../lambda/http/api-types';
import { RecordedField } from '../recorded-field';
import { OwnerField } from './owner-field';
import type { CallbackFormState } from './use-callback-form';

/** The limit of the API (callback-api-types.ts). */
const commentLimit = 500;
const crmRecordLimit = 200;

/**
 * @param isEdit once it is promised, its owner may be any agent
 * @param recording whether calls of the queue are recorded
 */
export function NoteFields({ form, isEdit, recording }: { form: CallbackFormState; isEdit: boolean; recording: RecordingChoice }) {
  const { draft, change, errorAt } = form;
  return (
    <SpaceBetween size="m">
      <div className="form-columns">
        <FormField label="Comment" errorText={errorAt('comment')} constraintText="Read to whoever takes the callback.">
          <Input value={draft.comment} onChange={({ detail }) => change({ comment: detail.value.slice(0, commentLimit) })} placeholder="Optional" autoComplete={false} />
        </FormField>
        <FormField label="CRM record" errorText={errorAt('crmRecord')} constraintText="An id, or an address to open.">
          <Input value={draft.crmRecord} onChange={({ detail }) => change({ crmRecord: detail.value.slice(0, crmRecordLimit) })} placeholder="Optional" autoComplete={false} />
        </FormField>
      </div>
      {isEdit ? (
        <OwnerField form={form} />
      ) : (
        <FormField errorText={errorAt('own')}>
          <Checkbox checked={draft.own} onChange={({ detail }) => change({ own: detail.checked })} description="If you cannot take it at its time, an agent of the queue calls.">
            I make this call myself
          </Checkbox>
        </FormField>
      )}
      <Checkbox checked={draft.numberVerified} onChange={({ detail }) => change({ numberVerified: detail.checked })}>
        I made sure with the customer that this is the number to call
      </Checkbox>
      <RecordedField policy={recording} recorded={draft.recorded} onChange={(recorded) => change({ recorded })} />
    </SpaceBetween>
  );
}
