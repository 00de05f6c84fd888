import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { type FormEvent, useState } from 'react';
import type { RuleEntry } from '../../lambda/http/rule-api-types';
import { showDayAndTime } from '../page/format';
import { keyOf, nameOfList, nameOfSource } from './list-names';
import type { RulesClient } from './rules-client';
import { useTask } from './use-task';
import { BY_PAGE } from './what-of-change';
import { t } from '../words/t';

/** Looks a number up, with its beginnings and country, and takes entries off their lists. */
export function FindEntries({ client, onChanged }: { client: RulesClient; onChanged: (change: string) => void }) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<RuleEntry[]>();
  const { busy, failure, run } = useTask();
  const look = () => run(async () => setFound(await client.look(typed.trim())));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim()) look();
  };
  const remove = ({ list, subject, agent }: RuleEntry) =>
    run(async () => {
      const { change } = await client.change({ lines: [{ action: 'remove', list, subject, ...(agent && { agent }) }], what: BY_PAGE });
      onChanged(change);
      setFound(await client.look(typed.trim()));
    });
  return (
    <Container header={<Header variant="h2" description={t('All that the lists say of it: the number, its beginnings, its country.')}>{t('Look a number up')}</Header>}>
      <SpaceBetween size="m">
        <form onSubmit={submit} className="rules-line">
          <FormField label={t('Number')} constraintText={t('Or the beginning of numbers like +4930*, or a country like DE.')}>
            <Input value={typed} onChange={({ detail }) => setTyped(detail.value)} autoComplete={false} placeholder="+4930 12345678" />
          </FormField>
          <Button variant="primary" formAction="submit" iconName="search" loading={busy} loadingText={t('Looking')} disabled={!typed.trim()}>
            {t('Look up')}
          </Button>
        </form>
        {failure && <Alert type="error">{failure}</Alert>}
        {found && (
          <Table
            variant="embedded"
            ariaLabels={{ tableLabel: t('What the lists say') }}
            items={found}
            trackBy={keyOf}
            wrapLines
            empty={<Box color="text-body-secondary">{t('No list says anything of it.')}</Box>}
            columnDefinitions={[
              { id: 'subject', header: t('Is about'), cell: ({ subject }) => subject, isRowHeader: true },
              { id: 'list', header: t('List'), cell: ({ list }) => nameOfList(list) },
              { id: 'reason', header: t('Reason'), cell: ({ reason }) => reason ?? '–' },
              { id: 'source', header: t('Put there by'), cell: ({ source }) => nameOfSource(source) },
              { id: 'since', header: t('Since'), cell: ({ since }) => showDayAndTime(since) },
              { id: 'until', header: t('Until'), cell: ({ until }) => (until ? showDayAndTime(until) : t('No end')) },
              { id: 'remove', header: t('Change'), cell: (entry) => <Button wrapText={false} disabled={busy} ariaLabel={t('Take off: {subject}, {list}', { subject: entry.subject, list: nameOfList(entry.list) })} onClick={() => remove(entry)}>{t('Take off')}</Button> },
            ]}
          />
        )}
      </SpaceBetween>
    </Container>
  );
}
