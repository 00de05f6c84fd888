import * as v from 'valibot';
import type { QueryRefusal } from '../../ground/domain/refusals';
import { ALLOWED_INSTANT, INSTANT } from '../../http/instant-text';

const COUNT_AT_MOST = 50;

const PARAMETERS = {
  around: v.optional(INSTANT),
  count: v.optional(v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1), v.maxValue(COUNT_AT_MOST)), '10'),
};

const ALLOWED: Record<keyof typeof PARAMETERS, string> = {
  around: ALLOWED_INSTANT,
  count: `a whole number from 1 to ${COUNT_AT_MOST}`,
};

const Query = v.object(PARAMETERS);

/** The slots that are wanted: `around` undefined means now. */
export function parseSlotsQuery(query: Record<string, string | undefined> = {}): v.InferOutput<typeof Query> | QueryRefusal {
  const unknown = Object.keys(query).find((name) => !Object.hasOwn(PARAMETERS, name));
  if (unknown !== undefined) return { code: 'parameter-unknown', parameter: unknown.slice(0, 40), allowed: Object.keys(PARAMETERS) };
  const parsed = v.safeParse(Query, query);
  if (parsed.success) return parsed.output;
  const parameter = parsed.issues[0].path?.[0]?.key as keyof typeof PARAMETERS;
  return { code: 'parameter-invalid', parameter, allowed: ALLOWED[parameter] };
}
