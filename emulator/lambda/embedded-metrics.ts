/** One value of a metric that a function wrote in CloudWatch's embedded metric format. */
export interface MetricSample {
  namespace: string;
  name: string;
  unit: string;
  value: number;
  dimensions: Record<string, string>;
  /** Epoch milliseconds. */
  at: number;
}

interface Directive {
  Namespace: string;
  Dimensions?: string[][];
  Metrics?: { Name: string; Unit?: string }[];
}

/**
 * Metrics as CloudWatch would take them from log lines. Alarms are not evaluated.
 * Format: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export class EmbeddedMetrics {
  readonly samples: MetricSample[] = [];

  /** Takes the metrics of one parsed log line; a line without any is left alone. */
  collect(line: Record<string, unknown>): void {
    const envelope = line['_aws'] as { Timestamp?: number; CloudWatchMetrics?: Directive[] } | undefined;
    for (const directive of envelope?.CloudWatchMetrics ?? []) {
      const names = directive.Dimensions?.flat() ?? [];
      const dimensions = Object.fromEntries(names.map((name) => [name, String(line[name])]));
      for (const { Name, Unit = 'None' } of directive.Metrics ?? []) {
        const values = [line[Name]].flat().filter((value): value is number => typeof value === 'number');
        values.forEach((value) =>
          this.samples.push({ namespace: directive.Namespace, name: Name, unit: Unit, value, dimensions, at: envelope?.Timestamp ?? 0 }),
        );
      }
    }
  }

  /** Sum over all samples of the metric, narrowed to those with the given dimensions. */
  total(name: string, dimensions: Record<string, string> = {}): number {
    return this.values(name, dimensions).reduce((sum, value) => sum + value, 0);
  }

  values(name: string, dimensions: Record<string, string> = {}): number[] {
    const wanted = Object.entries(dimensions);
    return this.samples
      .filter((sample) => sample.name === name && wanted.every(([key, value]) => sample.dimensions[key] === value))
      .map(({ value }) => value);
  }
}
