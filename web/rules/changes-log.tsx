import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import type { RuleChanges } from '../../lambda/http/rule-api-types';
import { showDayAndTime } from '../page/format';
import { pollSeconds } from '../page/poll-seconds';
import { useReading } from '../page/use-reading';
import { serviceDay } from '../page/service-clock';
import { nameOfList } from './list-names';
import type { RulesClient } from './rules-client';
import { useTask } from './use-task';
import { showWhat, undoOf } from './what-of-change';
import { t } from '../words/t';

/** Lines of a change that are told. */
const SHOWN = 3;

type Change = RuleChanges['changes'][number];

/** The audit log of a day, with what takes a change back. @param news changes whenever somebody changed something on this page */
export function ChangesLog({ client, news, onChanged }: { client: RulesClient; news: string; onChanged: (change: string) => void }) {
  const [day, setDay] = useState(serviceDay);
  const [log, setLog] = useState<RuleChanges>();
  const [said, setSaid] = useState<string>();
  const { busy, failure, run } = useTask();
  const { failure: unread, read } = useReading(async () => setLog(await client.changes(day)), pollSeconds.rules, { about: `${day} ${news}` });
  const undo = ({ id, what }: Change) =>
    run(async () => {
      const { change, takenBack, left } = await client.undo(id, undoOf(what));
      setSaid(left > 0 ? t('{takenBack} taken back; {left} stay, because somebody changed them since.', { takenBack, left }) : t('{takenBack} taken back.', { takenBack }));
      onChanged(change);
      await read();
    });
  return (
    <Table
      ariaLabels={{ tableLabel: t('Changes of the day') }}
      header={
        <SpaceBetween size="s">
          <Header variant="h2" description={t('Who changed what, and when. Nothing here can be changed.')}>{t('Changes')}</Header>
          <FormField label={t('Day, in UTC')}>
            <DatePicker value={day} onChange={({ detail }) => setDay(detail.value)} openCalendarAriaLabel={() => t('Choose the day')} todayAriaLabel={t('Today')} nextMonthAriaLabel={t('Next month')} previousMonthAriaLabel={t('Month before')} expandToViewport />
          </FormField>
          {(failure ?? unread) && <Alert type="error">{failure ?? unread}</Alert>}
          {said && <div role="status">{said}</div>}
          {log?.more && <Alert type="info">{t('There are more changes that day. “npm run lists -- changes” shows them all.')}</Alert>}
        </SpaceBetween>
      }
      items={log ? [...log.changes] : []}
      trackBy="id"
      loading={!log && !unread}
      loadingText={t('Reading the log')}
      wrapLines
      empty={<Box color="text-body-secondary">{log && t('Nobody changed anything that day.')}</Box>}
      columnDefinitions={[
        { id: 'at', header: t('When'), cell: ({ at }) => showDayAndTime(at), isRowHeader: true },
        { id: 'by', header: t('Who'), cell: ({ by }) => by },
        { id: 'what', header: t('How'), cell: ({ what }) => showWhat(what) },
        { id: 'lines', header: t('What'), cell: (change) => describe(change) },
        { id: 'undo', header: t('Change'), cell: (change) => <Button wrapText={false} disabled={busy} ariaLabel={t('Take back: {what}, {by}, {time}', { what: showWhat(change.what), by: change.by, time: showDayAndTime(change.at) })} onClick={() => undo(change)}>{t('Take back')}</Button> },
      ]}
    />
  );
}

/** The first lines in words. */
function describe({ lines, count }: Change): string {
  const told = lines.slice(0, SHOWN).map(({ subject, list, before, after }) => {
    const values = { subject, list: nameOfList(list) };
    if (!after) return t('{subject} taken off “{list}”', values);
    return before ? t('{subject} changed on “{list}”', values) : t('{subject} put on “{list}”', values);
  });
  return [...told, ...(count > told.length ? [t('and {count} more', { count: count - told.length })] : [])].join('; ');
}
