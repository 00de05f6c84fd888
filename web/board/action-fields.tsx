import Checkbox from '@cloudscape-design/components/checkbox';
import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TimeInput from '@cloudscape-design/components/time-input';
import type { BoardQueue } from '../../lambda/http/board-api-types';
import type { ActionDraft } from './actions';
import { t } from '../words/t';

/** What an action needs to know. */
export function ActionFields({ draft, queues, onChange }: { draft: ActionDraft; queues: readonly BoardQueue[]; onChange: (change: Partial<ActionDraft>) => void }) {
  if (draft.kind === 'reassign') {
    return (
      <FormField label={t('Agent')} constraintText={t('User name in Amazon Connect, of an agent who serves the queue. Leave it empty for any agent of the queue.')}>
        <Input value={draft.owner} onChange={({ detail }) => onChange({ owner: detail.value })} placeholder="ada" />
      </FormField>
    );
  }
  if (draft.kind === 'cancel') {
    return (
      <FormField label={t('Why')} constraintText={t('It stands in the journey of each.')}>
        <Input value={draft.why} onChange={({ detail }) => onChange({ why: detail.value })} placeholder={t('The customer wrote that it is settled.')} />
      </FormField>
    );
  }
  if (draft.kind !== 'move') return null;
  const sameQueue = { value: '', label: t('Their queues stay') };
  const options = [sameQueue, ...queues.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <SpaceBetween size="s">
      <div className="action-times">
        <FormField label={t('Day')}>
          <DatePicker value={draft.date} onChange={({ detail }) => onChange({ date: detail.value })} format="iso" placeholder="YYYY-MM-DD" expandToViewport />
        </FormField>
        <FormField label={t('Time')} constraintText={t('In {zone}', { zone: draft.zone })}>
          <TimeInput value={draft.time} onChange={({ detail }) => onChange({ time: detail.value })} format="hh:mm" placeholder="hh:mm" />
        </FormField>
        <FormField label={t('Queue')}>
          <Select options={options} selectedOption={options.find(({ value }) => value === draft.queueId) ?? sameQueue} onChange={({ detail }) => onChange({ queueId: detail.selectedOption.value ?? '' })} expandToViewport />
        </FormField>
      </div>
      <Checkbox checked={draft.evenSo} onChange={({ detail }) => onChange({ evenSo: detail.checked })}>
        {t('Also shortly before the queue closes, or when all places of a time are taken')}
      </Checkbox>
    </SpaceBetween>
  );
}
