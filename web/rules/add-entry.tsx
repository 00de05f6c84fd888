import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type FormEvent, useState } from 'react';
import type { RuleListName } from '../../lambda/http/rule-api-types';
import { listOptions } from './list-names';
import type { RulesClient } from './rules-client';
import { useTask } from './use-task';
import { BY_PAGE } from './what-of-change';
import { t } from '../words/t';

/** `until`: a day, `YYYY-MM-DD`. Empty: the entry stays until somebody takes it off. */
const BLANK = { subject: '', reason: '', agent: '', until: '' };

/** Puts a number on a list, with a reason. */
export function AddEntry({ client, onChanged }: { client: RulesClient; onChanged: (change: string) => void }) {
  const [list, setList] = useState<RuleListName>('do-not-call');
  const [draft, setDraft] = useState(BLANK);
  const [refused, setRefused] = useState<string>();
  const { busy, failure, run } = useTask();
  const needsAgent = list === 'personal' || list === 'restricted';
  const needsSubject = list !== 'restricted';
  const isWhole = draft.reason.trim() !== '' && (!needsSubject || draft.subject.trim() !== '') && (!needsAgent || draft.agent.trim() !== '');
  const change = (part: Partial<typeof BLANK>) => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole || busy) return;
    run(async () => {
      const line = { list, reason: draft.reason.trim(), ...(needsSubject && { subject: draft.subject.trim() }), ...(needsAgent && { agent: draft.agent.trim() }), ...(draft.until && { until: `${draft.until}T00:00:00.000Z` }) };
      const { change: id, lines: [effect] } = await client.change({ lines: [line], what: BY_PAGE });
      setRefused(effect?.why);
      if (effect?.effect === 'refused') return;
      setDraft(BLANK);
      onChanged(id);
    });
  };
  return (
    <Container header={<Header variant="h2">{t('Add to a list')}</Header>}>
      <form onSubmit={submit}>
        <SpaceBetween size="m">
          <div className="form-columns">
            <FormField label={t('List')}>
              <Select options={listOptions()} selectedOption={listOptions().find(({ value }) => value === list)!} onChange={({ detail }) => setList(detail.selectedOption.value as RuleListName)} expandToViewport />
            </FormField>
            {needsSubject && (
              <FormField label={t('Number to add')} errorText={refused} constraintText={t('Or the beginning of numbers, or a country.')}>
                <Input value={draft.subject} onChange={({ detail }) => change({ subject: detail.value })} autoComplete={false} />
              </FormField>
            )}
            {needsAgent && (
              <FormField label={t('Agent')} constraintText={t('The user id in Amazon Connect.')}>
                <Input value={draft.agent} onChange={({ detail }) => change({ agent: detail.value })} autoComplete={false} />
              </FormField>
            )}
            <FormField label={t('Reason')} constraintText={t('Whoever may not call is told it.')}>
              <Input value={draft.reason} onChange={({ detail }) => change({ reason: detail.value.slice(0, 200) })} autoComplete={false} placeholder={t('Asked by letter')} />
            </FormField>
            <FormField label={t('Until')} constraintText={t('It counts up to the beginning of this day, in UTC. Empty: until somebody takes it off.')}>
              <DatePicker value={draft.until} onChange={({ detail }) => change({ until: detail.value })} openCalendarAriaLabel={() => t('Choose the day')} todayAriaLabel={t('Today')} nextMonthAriaLabel={t('Next month')} previousMonthAriaLabel={t('Month before')} expandToViewport />
            </FormField>
          </div>
          {failure && <Alert type="error">{failure}</Alert>}
          <Button variant="primary" formAction="submit" loading={busy} loadingText={t('Adding')} disabled={!isWhole}>
            {t('Add')}
          </Button>
        </SpaceBetween>
      </form>
    </Container>
  );
}
