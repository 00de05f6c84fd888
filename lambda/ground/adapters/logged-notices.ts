import { maskNumber } from '../domain/mask-number';
import type { Notices } from '../ports/clock-ids-notices';
import { createEmbeddedMetrics } from './embedded-metrics';
import { createLog, type Log } from './log';

const NAMESPACE = 'Dialback';

export interface LoggedNotices extends Notices {
  logger: Log;
  /** Counts one, by kind: for metrics that a subject has of its own. */
  count(name: string, kind: string): void;
  /** Something is left out of an answer, and the answer says so. */
  warn(what: string, error: unknown): void;
  flush(): void;
}

/** Flat log records that the deployed log queries read, and metrics that the alarms of the stack watch. */
export function createNotices(service: string, stack: string): LoggedNotices {
  const logger = createLog(service);
  const metrics = createEmbeddedMetrics(NAMESPACE, { service, stack });
  return {
    logger,
    count: metrics.countByKind,
    warn: (what, error) => logger.warn(what, error as Error),
    decided: (record) => logger.info('decided', { ...record, number: maskNumber(record.number) }),
    measured: (name, seconds) => metrics.add(name, 'Seconds', seconds),
    counted: metrics.countByKind,
    failed(what, callbackId, error) {
      logger.warn('failed', { what, callbackId, cause: causeOf(error) });
      metrics.add('EffectFailed', 'Count', 1);
    },
    lost: (name) => metrics.add(name, 'Count', 1),
    flush: metrics.flush,
  };
}

function causeOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
