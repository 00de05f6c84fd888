import Table, { type TableProps } from '@cloudscape-design/components/table';
import type { ReportRow } from '../../../lambda/http/report-api-types';
import { showSeconds } from '../../page/format';
import { origins } from '../board-view';
import type { By } from './use-report';
import { t } from '../../words/t';

const heads = (): Record<By, string> => ({ queue: t('Queue'), agent: t('Agent'), origin: t('Origin'), hour: t('Hour') });
const nobodys = (): Record<By, string> => ({ queue: t('Of no queue'), agent: t('Nobody'), origin: '–', hour: '–' });
const each = (sum: number, of: number) => (of === 0 ? '–' : showSeconds(sum / of));

const counts = (): TableProps.ColumnDefinition<ReportRow>[] => [
  { id: 'ended', header: t('Ended'), cell: ({ ended }) => ended },
  { id: 'reached', header: t('Reached'), cell: ({ reached }) => reached },
  { id: 'unsaid', header: t('Answered, nobody said'), cell: ({ unsaid }) => unsaid },
  { id: 'missed', header: t('Missed'), cell: ({ missed }) => missed },
  { id: 'withdrawn', header: t('Withdrawn'), cell: ({ withdrawn }) => withdrawn },
  { id: 'on-time', header: t('In time'), cell: ({ due, onTime }) => (due === 0 ? '–' : t('{count} of {all}', { count: onTime, all: due })) },
  { id: 'late', header: t('Late on average'), cell: ({ due, lateSeconds }) => each(lateSeconds, due) },
  { id: 'failed', header: t('Failed attempts'), cell: ({ failedAttempts }) => failedAttempts },
  { id: 'talk', header: t('Talk on average'), cell: ({ answered, talkSeconds }) => each(talkSeconds, answered) },
  { id: 'voicemails', header: t('Voicemails'), cell: ({ voicemails }) => voicemails },
];

/** One that this page does not know yet is shown unchanged. */
function nameOfOrigin(key: string): string {
  const known: Record<string, string> = { ...origins(), click: t('Click'), 'dialled-by-hand': t('Dialled by hand') };
  return known[key] ?? key;
}

export function ReportTable({ rows, by }: { rows: readonly ReportRow[]; by: By }) {
  const columns: TableProps.ColumnDefinition<ReportRow>[] = [
    { id: 'day', header: t('Day'), cell: ({ day }) => day, isRowHeader: true },
    { id: 'key', header: heads()[by], cell: ({ key, label }) => (by === 'origin' ? nameOfOrigin(key) : label) || nobodys()[by] },
    ...counts(),
  ];
  return <Table variant="embedded" contentDensity="compact" wrapLines columnDefinitions={columns} items={[...rows]} trackBy={({ day, key }) => `${day} ${key}`} ariaLabels={{ tableLabel: t('What was counted') }} empty={t('Nothing was counted in these days.')} />;
}
