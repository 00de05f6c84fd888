import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { maskNumber, maskNumbersIn } from '../domain/mask-number';
import type { Notices } from '../ports/clock-ids-notices';

const NAMESPACE = 'Dialback';

export interface LoggedNotices extends Notices {
  logger: Logger;
  /** Counts one, by kind: for metrics that a subject has of its own. */
  count(name: string, kind: string): void;
  /** Something is left out of an answer, and the answer says so. */
  warn(what: string, error: unknown): void;
  flush(): void;
}

/** Flat log records that the deployed log queries read, and metrics that the alarms of the stack watch. Numbers are masked here, in whatever a record says: an error from outside may quote the one that it was given. */
export function createNotices(serviceName: string, stack: string): LoggedNotices {
  const logger = new Logger({ serviceName, jsonReplacerFn: (_name, value) => (typeof value === 'string' ? maskNumbersIn(value) : value) });
  const metrics = new Metrics({ namespace: NAMESPACE, serviceName, defaultDimensions: { stack } });
  const count = (name: string, kind: string) => {
    const single = metrics.singleMetric();
    single.addDimension('kind', kind);
    single.addMetric(name, MetricUnit.Count, 1);
  };
  return {
    logger,
    count,
    warn: (what, error) => logger.warn(what, error as Error),
    decided: (record) => logger.info('decided', { ...record, number: maskNumber(record.number) }),
    measured: (name, seconds) => metrics.addMetric(name, MetricUnit.Seconds, seconds),
    counted: count,
    failed(what, callbackId, error) {
      logger.warn('failed', { what, callbackId, cause: causeOf(error) });
      metrics.addMetric('EffectFailed', MetricUnit.Count, 1);
    },
    lost: (name) => metrics.addMetric(name, MetricUnit.Count, 1),
    flush() {
      // Publishing nothing would leave a warning in the log of every call.
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    },
  };
}

function causeOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
