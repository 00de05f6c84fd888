import { writeLine } from './log';
import { systemClock } from './system-clock';

type Unit = 'Count' | 'Seconds';

export interface EmbeddedMetrics {
  /** Noted until the next `flush`. */
  add(name: string, unit: Unit, value: number): void;
  /** Counts one, by kind, at once: the dimension is not that of others. */
  countByKind(name: string, kind: string): void;
  flush(): void;
}

/** CloudWatch takes no more values of a metric in one line. */
const MOST_VALUES = 100;

/**
 * Metrics in lines of the log, from which CloudWatch reads them: its embedded metric format,
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function createEmbeddedMetrics(namespace: string, dimensions: Record<string, string>): EmbeddedMetrics {
  const noted = new Map<string, { unit: Unit; values: number[] }>();
  const write = (metrics: [name: string, Unit, number | number[]][], by: Record<string, string>) =>
    writeLine({
      _aws: { Timestamp: Date.parse(systemClock.now()), CloudWatchMetrics: [{ Namespace: namespace, Dimensions: [Object.keys(by)], Metrics: metrics.map(([Name, Unit]) => ({ Name, Unit })) }] },
      ...by,
      ...Object.fromEntries(metrics.map(([name, , value]) => [name, value])),
    });
  const flush = () => {
    if (noted.size > 0) write([...noted].map(([name, { unit, values }]) => [name, unit, values]), dimensions);
    noted.clear();
  };
  return {
    add(name, unit, value) {
      const metric = noted.get(name) ?? { unit, values: [] };
      noted.set(name, metric);
      if (metric.values.push(value) === MOST_VALUES) flush();
    },
    countByKind: (name, kind) => write([[name, 'Count', 1]], { ...dimensions, kind }),
    flush,
  };
}
