import type { LoggedNotices } from '../../ground/adapters/logged-notices';
import { maskNumber } from '../../ground/domain/mask-number';
import type { OfferRecord } from '../domain/offer-record';

/** Offers go to the function's log and metrics, with the number masked. */
export function logOffers({ logger, count }: Pick<LoggedNotices, 'logger' | 'count'>) {
  return ({ kind, ...record }: OfferRecord): void => {
    logger.info('offered', { ...record, number: maskNumber(record.number) });
    count('Offer', kind);
  };
}
