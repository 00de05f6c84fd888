import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { maskNumber } from '../domain/phone-number';
import type { OfferNotices } from '../ports/offer-notices';
import type { Notices } from '../ports/surroundings';

export const NAMESPACE = 'Dialback';

/** Flat log records that the deployed log queries read, and metrics that the alarms watch. Numbers are masked here. */
export function createNotices(serviceName: string): Notices & OfferNotices & { flush(): void; logger: Logger } {
  const logger = new Logger({ serviceName });
  const metrics = new Metrics({ namespace: NAMESPACE, serviceName });
  const count = (name: string, kind: string) => {
    const single = metrics.singleMetric();
    single.addDimension('kind', kind);
    single.addMetric(name, MetricUnit.Count, 1);
  };
  return {
    logger,
    decided: (record) => logger.info('decided', { ...record, number: maskNumber(record.number) }),
    measured: (name, seconds) => metrics.addMetric(name, MetricUnit.Seconds, seconds),
    counted: count,
    offered({ kind, ...record }) {
      logger.info('offered', { ...record, number: maskNumber(record.number) });
      count('Offer', kind);
    },
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

/** What the outside says may quote the number it was given. */
function causeOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.replace(/\+\d{6,15}/g, maskNumber);
}
