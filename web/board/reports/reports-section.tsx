import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Select, { type SelectProps } from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { Board } from '../../../lambda/http/board-api-types';
import { showSeconds } from '../../page/format';
import type { BoardClient } from '../board-client';
import { useSave } from '../use-save';
import { ChartWithTable } from './chart-with-table';
import { failedByDay, funnelOf, keptByDay, lateByDay, missedByHour, voicemailsOf } from './charts';
import { Definitions } from './definitions';
import { DueChart } from './due-chart';
import { ReportTable } from './report-table';
import { type By, rangeOf, useReport } from './use-report';
import { t } from '../../words/t';

const periods = (): SelectProps.Option[] => [{ value: '1', label: t('Today') }, ...['7', '14', '31'].map((days) => ({ value: days, label: t('Last {days} days', { days }) }))];
const axes = (): SelectProps.Option[] => [['queue', t('By queue')], ['agent', t('By agent')], ['origin', t('By origin')], ['hour', t('By hour')]].map(([value, label]) => ({ value: value!, label: label! }));
const percent = (count: number) => `${count} %`;

/** What comes due, and what was counted of days. */
export function ReportsSection({ client, board }: { client: BoardClient; board: Board | undefined }) {
  const [days, setDays] = useState(7);
  const [by, setBy] = useState<By>('queue');
  const { report, failure, loading, reload } = useReport(client, { days, by });
  const file = useSave(() => client.reportFile({ ...rangeOf({ days }), by }), 'report.csv');
  const trouble = failure ?? file.failure;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={report ? t('Days and hours of {zone}', { zone: report.zone }) : undefined}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Select ariaLabel={t('Period')} options={periods()} selectedOption={periods().find(({ value }) => value === String(days))!} onChange={({ detail }) => setDays(Number(detail.selectedOption.value))} />
              <Select ariaLabel={t('Counted by')} options={axes()} selectedOption={axes().find(({ value }) => value === by)!} onChange={({ detail }) => setBy(detail.selectedOption.value as By)} />
              <Button iconName="refresh" ariaLabel={t('Count again')} loading={loading} onClick={reload} />
              <Button iconName="download" loading={file.busy} onClick={() => void file.save()}>
                {t('Export report')}
              </Button>
            </SpaceBetween>
          }
        >
          {t('Reports')}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {trouble && <Alert type="error" header={t('Not up to date')}>{trouble}</Alert>}
        <ColumnLayout columns={2} minColumnWidth={320}>
          {board && <DueChart board={board} />}
          {report && <ChartWithTable title={t('Promises kept in time')} of={t('Day')} counts={t('In a hundred')} bars={keptByDay(report.byQueue)} show={percent} atMost={100} />}
          {report && <ChartWithTable title={t('Late on average')} of={t('Day')} counts={t('Late on average')} bars={lateByDay(report.byQueue)} show={showSeconds} />}
          {report && <ChartWithTable title={t('From placed to reached')} of={t('Step')} counts={t('Calls')} bars={funnelOf(report.byQueue)} />}
          {report && <ChartWithTable title={t('Failed attempts')} of={t('Day')} counts={t('Failed attempts')} bars={failedByDay(report.byQueue)} />}
          {report && <ChartWithTable title={t('Missed by hour')} of={t('Hour')} counts={t('Callbacks')} bars={missedByHour(report.byHour)} />}
          {report && <ChartWithTable title={t('Voicemails')} of={t('How')} counts={t('Voicemails')} bars={voicemailsOf(report.byQueue)} />}
        </ColumnLayout>
        {report ? <ReportTable rows={report.rows} by={by} /> : <Box>{loading ? t('Reading what was counted') : ''}</Box>}
        <Definitions />
      </SpaceBetween>
    </Container>
  );
}
