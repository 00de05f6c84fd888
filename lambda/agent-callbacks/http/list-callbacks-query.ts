import * as v from 'valibot';
import type { QueryRefusal } from '../../ground/domain/refusals';
import { ALLOWED_INSTANT, INSTANT } from '../../http/instant-text';
import { ALLOWED_QUEUE_ID, QUEUE_ID } from '../../http/request-body';

const LIMIT = v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1), v.maxValue(100));

/** A place on the agenda, as a page before ended with it: due time, request time, subject. */
const PLACE = v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z#){2}[A-Za-z0-9_-]{16}$/));

const PARAMETERS = {
  list: v.optional(v.picklist(['pending', 'missed', 'dismissed', 'answered', 'taken-over']), 'pending'),
  owner: v.optional(v.picklist(['me', 'nobody', 'anybody', 'absent']), 'anybody'),
  queueId: v.optional(QUEUE_ID),
  from: v.optional(INSTANT),
  to: v.optional(INSTANT),
  limit: v.optional(LIMIT, '50'),
  next: v.optional(PLACE),
  since: v.optional(INSTANT),
};

const ALLOWED: Record<keyof typeof PARAMETERS, string> = {
  list: '"pending", "missed", "dismissed", "answered" or "taken-over"',
  owner: '"me", "nobody", "anybody" or "absent"',
  queueId: ALLOWED_QUEUE_ID,
  from: ALLOWED_INSTANT,
  to: ALLOWED_INSTANT,
  limit: 'a whole number from 1 to 100',
  next: 'what the page before gave as "next"',
  since: 'what an answer gave as "since"',
};

const Query = v.object(PARAMETERS);

export type ListQuery = Omit<v.InferOutput<typeof Query>, 'next'> & { after?: string };

export function parseListCallbacksQuery(query: Record<string, string | undefined> = {}): ListQuery | QueryRefusal {
  const unknown = Object.keys(query).find((name) => !Object.hasOwn(PARAMETERS, name));
  if (unknown !== undefined) return { code: 'parameter-unknown', parameter: unknown.slice(0, 40), allowed: Object.keys(PARAMETERS) };
  const parsed = v.safeParse(Query, query);
  if (!parsed.success) {
    const parameter = parsed.issues[0].path?.[0]?.key as keyof typeof PARAMETERS;
    return { code: 'parameter-invalid', parameter, allowed: ALLOWED[parameter] };
  }
  const { next, ...rest } = parsed.output;
  return { ...rest, ...(next !== undefined && { after: next }) };
}
