import * as v from 'valibot';
import type { QueryRefusal } from '../ground/domain/refusals';

/** Parameters that several requests have: their schemas, and what is allowed, in words. */
export const LIMIT = v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1), v.maxValue(100));

export const ALLOWED_LIMIT = 'a whole number from 1 to 100';
export const ALLOWED_NEXT = 'what the page before gave as "next"';

export interface QueryRules<Parameters extends v.ObjectEntries> {
  parameters: Parameters;
  /** Completes "The parameter … must be …". */
  allowed: Record<keyof Parameters & string, string>;
}

/** A query is taken as a whole or refused, by the name of the first parameter that is unknown or not as allowed. */
export function parseQuery<Parameters extends v.ObjectEntries>(
  query: Record<string, string | undefined>,
  { parameters, allowed }: QueryRules<Parameters>,
): { query: v.InferOutput<v.ObjectSchema<Parameters, undefined>> } | QueryRefusal {
  const unknown = Object.keys(query).find((name) => !Object.hasOwn(parameters, name));
  if (unknown !== undefined) return { code: 'parameter-unknown', parameter: unknown.slice(0, 40), allowed: Object.keys(parameters) };
  const parsed = v.safeParse(v.object(parameters), query);
  if (parsed.success) return { query: parsed.output };
  const parameter = parsed.issues[0].path?.[0]?.key as keyof Parameters & string;
  return { code: 'parameter-invalid', parameter, allowed: allowed[parameter] };
}
