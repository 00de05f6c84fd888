import * as v from 'valibot';
import type { QueryRefusal } from '../../ground/domain/refusals';
import { ALLOWED_INSTANT, INSTANT } from '../../http/instant-text';
import { ALLOWED_QUEUE_ID, QUEUE_ID } from '../../http/request-body';
import { ALLOWED_LIMIT, ALLOWED_NEXT, LIMIT, parseQuery } from '../../http/request-query';

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
  limit: ALLOWED_LIMIT,
  next: ALLOWED_NEXT,
  since: 'what an answer gave as "since"',
};

export const LIST_CALLBACKS_QUERY = { parameters: PARAMETERS, allowed: ALLOWED };

export type ListQuery = Omit<v.InferOutput<v.ObjectSchema<typeof PARAMETERS, undefined>>, 'next'> & { after?: string };

export function parseListCallbacksQuery(query: Record<string, string | undefined> = {}): ListQuery | QueryRefusal {
  const parsed = parseQuery(query, LIST_CALLBACKS_QUERY);
  if ('code' in parsed) return parsed;
  const { next, ...rest } = parsed.query;
  return { ...rest, ...(next !== undefined && { after: next }) };
}
