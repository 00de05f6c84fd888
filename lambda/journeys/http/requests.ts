import * as v from 'valibot';
import type { QueryRefusal } from '../../ground/domain/refusals';
import { textUpTo } from '../../http/clean-text';
import { ALLOWED_QUEUE_ID, QUEUE_ID } from '../../http/request-body';
import { ALLOWED_LIMIT, ALLOWED_NEXT, LIMIT, parseQuery } from '../../http/request-query';

/** A place in a history: an instant, and what tells equal ones apart. */
const NEXT = v.pipe(v.string(), v.regex(/^\d{4}-[!-~]{1,200}$/));

export const PAGE_QUERY = { parameters: { limit: v.optional(LIMIT, '25'), next: v.optional(NEXT) }, allowed: { limit: ALLOWED_LIMIT, next: ALLOWED_NEXT } };

export const HISTORY_QUERY = {
  parameters: { ...PAGE_QUERY.parameters, queueId: v.optional(QUEUE_ID), agent: v.optional(v.pipe(textUpTo(100), v.minLength(1))) },
  allowed: { ...PAGE_QUERY.allowed, queueId: ALLOWED_QUEUE_ID, agent: 'the user name of an agent' },
};

export interface Page {
  limit: number;
  before?: string | undefined;
}

export function parsePageQuery(query: Record<string, string | undefined> = {}): Page | QueryRefusal {
  const parsed = parseQuery(query, PAGE_QUERY);
  return 'code' in parsed ? parsed : { limit: parsed.query.limit, before: parsed.query.next };
}

/** One of the two is asked for. */
export function parseHistoryQuery(query: Record<string, string | undefined> = {}): (Page & ({ queueId: string } | { agent: string })) | QueryRefusal {
  const parsed = parseQuery(query, HISTORY_QUERY);
  if ('code' in parsed) return parsed;
  const { queueId, agent, limit, next } = parsed.query;
  if (queueId !== undefined && agent === undefined) return { queueId, limit, before: next };
  if (agent !== undefined && queueId === undefined) return { agent, limit, before: next };
  return { code: 'parameter-invalid', parameter: queueId === undefined ? 'queueId' : 'agent', allowed: queueId === undefined ? `given, or "agent": ${ALLOWED_QUEUE_ID}` : 'left out where "queueId" is given' };
}
