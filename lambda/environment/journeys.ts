import { positiveNumber } from './contract';

/** Functions that note journeys. */
export const journeysKept = {
  /** Days that contacts and histories are kept. */
  JOURNEYS_KEPT_DAYS: positiveNumber,
};
