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
import type { BoardClient } from '../board-client';
import { useSave } from '../use-save';
import { ChartWithTable } from './chart-with-table';
import { funnelOf, keptByDay, missedByHour, voicemailsOf } from './charts';
import { Definitions } from './definitions';
import { DueChart } from './due-chart';
import { ReportTable } from './report-table';
import { type By, rangeOf, useReport } from './use-report';

const PERIODS: SelectProps.Option[] = [['1', 'Today'], ['7', 'Last 7 days'], ['14', 'Last 14 days'], ['31', 'Last 31 days']].map(([value, label]) => ({ value: value!, label: label! }));
const AXES: SelectProps.Option[] = [['queue', 'By queue'], ['agent', 'By agent'], ['origin', 'By origin'], ['hour', 'By hour']].map(([value, label]) => ({ value: value!, label: label! }));
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
          description={report ? `Days and hours of ${report.zone}` : undefined}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Select ariaLabel="Period" options={PERIODS} selectedOption={PERIODS.find(({ value }) => value === String(days))!} onChange={({ detail }) => setDays(Number(detail.selectedOption.value))} />
              <Select ariaLabel="Counted by" options={AXES} selectedOption={AXES.find(({ value }) => value === by)!} onChange={({ detail }) => setBy(detail.selectedOption.value as By)} />
              <Button iconName="refresh" ariaLabel="Count again" loading={loading} onClick={reload} />
              <Button iconName="download" loading={file.busy} onClick={() => void file.save()}>
                Export report
              </Button>
            </SpaceBetween>
          }
        >
          Reports
        </Header>
      }
    >
      <SpaceBetween size="l">
        {trouble && <Alert type="error" header="Not up to date">{trouble}</Alert>}
        <ColumnLayout columns={2} minColumnWidth={320}>
          {board && <DueChart board={board} />}
          {report && <ChartWithTable title="Promises kept in time" of="Day" counts="In a hundred" bars={keptByDay(report.byQueue)} show={percent} atMost={100} />}
          {report && <ChartWithTable title="From placed to reached" of="Step" counts="Calls" bars={funnelOf(report.byQueue)} />}
          {report && <ChartWithTable title="Missed by hour" of="Hour" counts="Callbacks" bars={missedByHour(report.byHour)} />}
          {report && <ChartWithTable title="Voicemails" of="How" counts="Voicemails" bars={voicemailsOf(report.byQueue)} />}
        </ColumnLayout>
        {report ? <ReportTable rows={report.rows} by={by} /> : <Box>{loading ? 'Reading what was counted' : ''}</Box>}
        <Definitions />
      </SpaceBetween>
    </Container>
  );
}
