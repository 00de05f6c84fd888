import { Duration, Stack } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, MathExpression, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { NAMESPACE } from './product-metrics';

interface Graph {
  readonly title: string;
  /** Metric and statistic of each line. A metric with kinds gets one line for each kind. */
  readonly lines: readonly { readonly metric: string; readonly statistic: 'Sum' | 'p50' | 'p99' | 'Maximum'; readonly counted?: boolean }[];
  readonly unit: string;
}

const graphs: Graph[] = [
  {
    title: 'From the due time to the first call',
    lines: [
      { metric: 'DispatchLagSeconds', statistic: 'p50' },
      { metric: 'DispatchLagSeconds', statistic: 'p99' },
    ],
    unit: 'seconds',
  },
  { title: 'Attempts, by queue', lines: [{ metric: 'Attempt', statistic: 'Sum', counted: true }], unit: 'calls' },
  { title: 'How callbacks ended', lines: [{ metric: 'Ended', statistic: 'Sum', counted: true }], unit: 'callbacks' },
  { title: 'What agents said came of calls', lines: [{ metric: 'Said', statistic: 'Sum', counted: true }], unit: 'calls' },
  { title: 'How callbacks ended, by who asked for them', lines: [{ metric: 'EndedByOrigin', statistic: 'Sum', counted: true }], unit: 'callbacks' },
  { title: 'What callers in queues were offered and chose, or why nothing was offered', lines: [{ metric: 'Offer', statistic: 'Sum', counted: true }], unit: 'times' },
  { title: 'Calls that customers announced: requests, and what they came to, by kind', lines: [{ metric: 'CallIn', statistic: 'Sum', counted: true }], unit: 'calls' },
  { title: 'Calls dialled by hand that could not be noted, since Connect was too busy to say whom they call', lines: [{ metric: 'HandDialled', statistic: 'Sum', counted: true }], unit: 'calls' },
  { title: 'Found their line full, and wait for a seat: by queue', lines: [{ metric: 'Parked', statistic: 'Sum', counted: true }], unit: 'times' },
  { title: 'Went from their owner to the agents of the queue', lines: [{ metric: 'FellBack', statistic: 'Sum', counted: true }], unit: 'callbacks' },
  { title: 'Over, and nobody spoke to the customer: by queue and outcome', lines: [{ metric: 'Missed', statistic: 'Sum', counted: true }], unit: 'callbacks' },
  { title: 'Lost through no choice of an agent or customer: clicks, and attempts at what was promised', lines: [{ metric: 'LostClick', statistic: 'Sum' }, { metric: 'LostPromise', statistic: 'Sum' }], unit: 'calls' },
  {
    title: 'Clicks: until they are queued, and how long the agent then waits',
    lines: [
      { metric: 'ClickToQueuedSeconds', statistic: 'p99' },
      { metric: 'AgentWaitSeconds', statistic: 'p99' },
    ],
    unit: 'seconds',
  },
];

/** One page that shows how promises are kept. It searches for metrics by name, so a new kind appears by itself when it is first counted. */
export class OperatorDashboard extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const dashboard = new Dashboard(this, 'Dashboard', { dashboardName: `${Stack.of(this).stackName}-callbacks`, defaultInterval: Duration.hours(12) });
    dashboard.addWidgets(
      new TextWidget({ markdown: 'What each graph means, and what to do: docs/operator/when-things-go-wrong.md. Why one customer was not called: the saved queries.', width: 24, height: 1 }),
    );
    dashboard.addWidgets(...graphs.map((graph) => widgetOf(graph, Stack.of(this).stackName)));
  }
}

function widgetOf({ title, lines, unit }: Graph, stack: string): GraphWidget {
  const left = lines.map(({ metric, statistic, counted }) => {
    const schema = counted ? `{${NAMESPACE},kind,service,stack}` : `{${NAMESPACE},service,stack}`;
    const expression = `SEARCH('${schema} MetricName="${metric}" stack="${stack}"', '${statistic}', 300)`;
    return new MathExpression({ expression, label: statistic === 'Sum' ? '' : statistic, period: Duration.minutes(5) });
  });
  return new GraphWidget({ title, left, leftYAxis: { label: unit, min: 0, showUnits: false }, width: 12, height: 6 });
}
