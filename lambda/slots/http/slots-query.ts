import * as v from 'valibot';
import type { QueryRefusal } from '../../ground/domain/refusals';
import { ALLOWED_INSTANT, INSTANT } from '../../http/instant-text';
import { parseQuery } from '../../http/request-query';

const COUNT_AT_MOST = 50;

const PARAMETERS = {
  around: v.optional(INSTANT),
  count: v.optional(v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1), v.maxValue(COUNT_AT_MOST)), '10'),
};

const ALLOWED: Record<keyof typeof PARAMETERS, string> = {
  around: ALLOWED_INSTANT,
  count: `a whole number from 1 to ${COUNT_AT_MOST}`,
};

export const SLOTS_QUERY = { parameters: PARAMETERS, allowed: ALLOWED };

type SlotsQuery = v.InferOutput<v.ObjectSchema<typeof PARAMETERS, undefined>>;

/** The slots that are wanted: `around` undefined means now. */
export function parseSlotsQuery(query: Record<string, string | undefined> = {}): SlotsQuery | QueryRefusal {
  const parsed = parseQuery(query, SLOTS_QUERY);
  return 'code' in parsed ? parsed : parsed.query;
}
