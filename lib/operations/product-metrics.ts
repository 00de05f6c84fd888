import type { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';

/** The namespace that lambda/ground/adapters/logged-notices.ts writes. Both must be the same. */
export const NAMESPACE = 'Dialback';

interface OverFunctions {
  /** Name of the stack. Another stack of the account counts under its own. */
  readonly stack: string;
  readonly operation: 'SUM' | 'MAX';
  readonly metricName: string;
  /** The functions that may count or measure it (`service`). */
  readonly services: readonly string[];
  /** The kind, if the metric counts several. */
  readonly kind?: string;
  /** Label in the alarm's graph. */
  readonly label: string;
  readonly period: Duration;
}

/** Functions that may settle a callback: they see it end, or fail to. An alarm takes ten metrics at most (CloudWatch, metric math). */
export const SETTLERS = ['event-contact', 'tick-sweep', 'flow-handoff', 'flow-inbound', 'flow-caller', 'api-agent', 'api-customer', 'queue-dispatch', 'stream-lists'] as const;

/** One metric of the product over several functions, each of which may look healthy alone. A missing value counts as 0. */
export function overFunctions({ stack, operation, metricName, services, kind, label, period }: OverFunctions): MathExpression {
  const statistic = operation === 'SUM' ? 'Sum' : 'Maximum';
  const metrics = services.map((service, n) => {
    const dimensionsMap = { stack, service, ...(kind && { kind }) };
    return [`m${n}`, new Metric({ namespace: NAMESPACE, metricName, dimensionsMap, statistic, period })] as const;
  });
  const filled = metrics.map(([name]) => `FILL(${name}, 0)`);
  return new MathExpression({ expression: `${operation}([${filled.join(', ')}])`, usingMetrics: Object.fromEntries(metrics), label, period });
}
