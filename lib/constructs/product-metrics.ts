import type { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';

/** As lambda/adapters/logged-notices.ts writes them. */
export const NAMESPACE = 'Dialback';

export interface OverFunctions {
  readonly operation: 'SUM' | 'MAX';
  readonly metricName: string;
  /** The functions that may be the one to count or measure it (`service`). */
  readonly services: readonly string[];
  /** Of what is counted: which of its kinds. */
  readonly kind?: string;
  /** For the alarm's graph. */
  readonly label: string;
  readonly period: Duration;
}

/** Functions that may be the one to settle a callback: to see it end, or fail to. An alarm takes ten metrics at most (CloudWatch, metric math). */
export const SETTLERS = ['event-contact', 'tick-sweep', 'flow-handoff', 'flow-inbound', 'flow-caller', 'api-agent', 'api-customer', 'queue-dispatch'] as const;

/** One metric of the product over several functions, each of which alone would count as healthy; what was not measured counts as 0. */
export function overFunctions({ operation, metricName, services, kind, label, period }: OverFunctions): MathExpression {
  const statistic = operation === 'SUM' ? 'Sum' : 'Maximum';
  const metrics = services.map((service, n) => {
    const dimensionsMap = { service, ...(kind && { kind }) };
    return [`m${n}`, new Metric({ namespace: NAMESPACE, metricName, dimensionsMap, statistic, period })] as const;
  });
  const filled = metrics.map(([name]) => `FILL(${name}, 0)`);
  return new MathExpression({ expression: `${operation}([${filled.join(', ')}])`, usingMetrics: Object.fromEntries(metrics), label, period });
}
