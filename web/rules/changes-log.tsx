import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useCallback, useEffect, useState } from 'react';
import type { RuleChanges } from '../../lambda/http/rule-api-types';
import { showDayAndTime } from '../page/format';
import { serviceDay } from '../page/service-clock';
import { LIST_LABELS } from './list-names';
import type { RulesClient } from './rules-client';
import { useTask } from './use-task';

type Change = RuleChanges['changes'][number];

/** The audit log of a day, with what takes a change back. @param news changes whenever somebody changed something on this page */
export function ChangesLog({ client, news, onChanged }: { client: RulesClient; news: string; onChanged: (change: string) => void }) {
  const [day, setDay] = useState(serviceDay);
  const [log, setLog] = useState<RuleChanges>();
  const [said, setSaid] = useState<string>();
  const { busy, failure, run } = useTask();
  const read = useCallback(async () => setLog(await client.changes(day)), [client, day]);
  useEffect(() => {
    read().catch(() => setLog({ changes: [] }));
  }, [read, news]);
  const undo = ({ id, what }: Change) =>
    run(async () => {
      const { change, takenBack = 0, left = 0 } = await client.change({ undo: id, what: `undo of: ${what}`.slice(0, 100) });
      setSaid(`${takenBack} taken back${left > 0 ? `; ${left} stay, because somebody changed them since` : ''}.`);
      onChanged(change);
      await read();
    });
  return (
    <Table
      ariaLabels={{ tableLabel: 'Changes of the day' }}
      header={
        <SpaceBetween size="s">
          <Header variant="h2" description="Who changed what, and when. Nothing here can be changed.">Changes</Header>
          <FormField label="Day, in UTC">
            <DatePicker value={day} onChange={({ detail }) => setDay(detail.value)} openCalendarAriaLabel={() => 'Choose the day'} todayAriaLabel="Today" nextMonthAriaLabel="Next month" previousMonthAriaLabel="Month before" expandToViewport />
          </FormField>
          {failure && <Alert type="error">{failure}</Alert>}
          {said && <div role="status">{said}</div>}
          {log?.more && <Alert type="info">There are more changes that day. “npm run lists -- changes” shows them all.</Alert>}
        </SpaceBetween>
      }
      items={log ? [...log.changes] : []}
      trackBy="id"
      loading={!log}
      loadingText="Reading the log"
      wrapLines
      empty={<Box color="text-body-secondary">Nobody changed anything that day.</Box>}
      columnDefinitions={[
        { id: 'at', header: 'When', cell: ({ at }) => showDayAndTime(at), isRowHeader: true },
        { id: 'by', header: 'Who', cell: ({ by }) => by },
        { id: 'what', header: 'How', cell: ({ what }) => what },
        { id: 'lines', header: 'What', cell: (change) => describe(change) },
        { id: 'undo', header: 'Change', cell: (change) => <Button wrapText={false} disabled={busy} ariaLabel={`Take back: ${change.what}, ${change.by}, ${showDayAndTime(change.at)}`} onClick={() => undo(change)}>Take back</Button> },
      ]}
    />
  );
}

/** The first lines in words. */
function describe({ lines, count }: Change): string {
  const told = lines.slice(0, 3).map(({ subject, list, before, after }) => `${subject} ${after ? (before ? 'changed on' : 'put on') : 'taken off'} “${LIST_LABELS[list]}”`);
  return `${told.join('; ')}${count > told.length ? `; and ${count - told.length} more` : ''}`;
}
