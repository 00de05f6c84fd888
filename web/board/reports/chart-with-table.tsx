import BarChart from '@cloudscape-design/components/bar-chart';
import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { t } from '../../words/t';

export interface Bar {
  of: string;
  count: number;
}

/** A line across the bars, with what it is. */
export interface Limit {
  is: string;
  count: number;
}

export interface ChartWithTableProps {
  title: string;
  /** What a bar is of, and what it counts: heads of the axes and of the table. */
  of: string;
  counts: string;
  bars: readonly Bar[];
  /** How a number is written. Default: as it is. */
  show?: (count: number) => string;
  /** The greatest that there may be. Default: the greatest that there is. */
  atMost?: number;
  limit?: Limit;
}

const asItIs = (count: number) => String(count);

/** Bars, and the same numbers as a table beneath: who cannot see a chart reads that. */
export function ChartWithTable({ title, of, counts, bars, show = asItIs, atMost, limit }: ChartWithTableProps) {
  const greatest = Math.max(1, atMost ?? 0, limit?.count ?? 0, ...bars.map(({ count }) => count));
  return (
    <SpaceBetween size="xs">
      <Box variant="h3">{title}</Box>
      {limit && <Box color="text-body-secondary">{`${limit.is}: ${show(limit.count)}`}</Box>}
      <BarChart
        series={[{ type: 'bar', title: counts, data: bars.map(({ of: x, count: y }) => ({ x, y })), valueFormatter: show }, ...(limit ? [{ type: 'threshold' as const, title: limit.is, y: limit.count, valueFormatter: show }] : [])]}
        xDomain={bars.map(({ of: x }) => x)}
        yDomain={[0, greatest]}
        xTitle={of}
        yTitle={counts}
        height={180}
        hideFilter
        hideLegend
        ariaLabel={title}
        empty={<Box textAlign="center">{t('Nothing was counted.')}</Box>}
        i18nStrings={{ chartAriaRoleDescription: t('bar chart'), xAxisAriaRoleDescription: t('x axis'), yAxisAriaRoleDescription: t('y axis'), detailPopoverDismissAriaLabel: t('Close'), yTickFormatter: (value) => (Number.isInteger(value) ? show(value) : '') }}
      />
      <ExpandableSection headerText={t('As a table')} headerAriaLabel={t('{title}, as a table', { title })}>
        <Table
          variant="embedded"
          contentDensity="compact"
          columnDefinitions={[
            { id: 'of', header: of, cell: ({ of: what }: Bar) => what, isRowHeader: true },
            { id: 'count', header: counts, cell: ({ count }: Bar) => show(count) },
          ]}
          items={[...bars]}
          trackBy="of"
          ariaLabels={{ tableLabel: t('{title}, as a table', { title }) }}
        />
      </ExpandableSection>
    </SpaceBetween>
  );
}
