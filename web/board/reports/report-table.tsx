import Table, { type TableProps } from '@cloudscape-design/components/table';
import type { ReportRow } from '../../../lambda/http/report-api-types';
import { showSeconds } from '../../page/format';
import type { By } from './use-report';

const HEADS: Record<By, string> = { queue: 'Queue', agent: 'Agent', origin: 'Origin', hour: 'Hour' };
const NOBODYS: Record<By, string> = { queue: 'Of no queue', agent: 'Nobody', origin: '–', hour: '–' };
const each = (sum: number, of: number) => (of === 0 ? '–' : showSeconds(sum / of));

const COUNTS: TableProps.ColumnDefinition<ReportRow>[] = [
  { id: 'ended', header: 'Ended', cell: ({ ended }) => ended },
  { id: 'reached', header: 'Reached', cell: ({ reached }) => reached },
  { id: 'unsaid', header: 'Answered, nobody said', cell: ({ unsaid }) => unsaid },
  { id: 'missed', header: 'Missed', cell: ({ missed }) => missed },
  { id: 'withdrawn', header: 'Withdrawn', cell: ({ withdrawn }) => withdrawn },
  { id: 'on-time', header: 'In time', cell: ({ due, onTime }) => (due === 0 ? '–' : `${onTime} of ${due}`) },
  { id: 'late', header: 'Late on average', cell: ({ due, lateSeconds }) => each(lateSeconds, due) },
  { id: 'failed', header: 'Failed attempts', cell: ({ failedAttempts }) => failedAttempts },
  { id: 'talk', header: 'Talk on average', cell: ({ answered, talkSeconds }) => each(talkSeconds, answered) },
  { id: 'voicemails', header: 'Voicemails', cell: ({ voicemails }) => voicemails },
];

export function ReportTable({ rows, by }: { rows: readonly ReportRow[]; by: By }) {
  const columns: TableProps.ColumnDefinition<ReportRow>[] = [
    { id: 'day', header: 'Day', cell: ({ day }) => day, isRowHeader: true },
    { id: 'key', header: HEADS[by], cell: ({ label }) => label || NOBODYS[by] },
    ...COUNTS,
  ];
  return <Table variant="embedded" contentDensity="compact" columnDefinitions={columns} items={[...rows]} trackBy={({ day, key }) => `${day} ${key}`} ariaLabels={{ tableLabel: 'What was counted' }} empty="Nothing was counted in these days." />;
}
