import * as v from 'valibot';
import type { BodyRefusal, QueryRefusal } from '../../ground/domain/refusals';
import { textUpTo, WITHOUT_CONTROLS } from '../../http/clean-text';
import { ALLOWED_QUEUE_ID, parseBody, QUEUE_ID } from '../../http/request-body';
import { ALLOWED_LIMIT, ALLOWED_NEXT, LIMIT, parseQuery } from '../../http/request-query';
import { ANSWERS, type AnswerKind } from '../domain/voicemail';
import type { VoicemailQuery } from '../domain/voicemail-query';

const STATES = ['unanswered', 'open', 'claimed', 'done'] as const;

const PARAMETERS = {
  queue: v.optional(QUEUE_ID),
  state: v.optional(v.picklist(STATES), 'unanswered'),
  search: v.optional(v.pipe(textUpTo(100), v.minLength(2))),
  limit: v.optional(LIMIT, '50'),
  /** A place in the list: time and id. */
  next: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z#[0-9a-z-]{1,256}$/))),
};

const ALLOWED: Record<keyof typeof PARAMETERS, string> = {
  queue: ALLOWED_QUEUE_ID,
  state: '"unanswered", "open", "claimed" or "done"',
  search: 'text of 2 to 100 characters',
  limit: ALLOWED_LIMIT,
  next: ALLOWED_NEXT,
};

export const VOICEMAILS_QUERY = { parameters: PARAMETERS, allowed: ALLOWED };

export function parseVoicemailQuery(query: Record<string, string | undefined> = {}): VoicemailQuery | QueryRefusal {
  const parsed = parseQuery(query, VOICEMAILS_QUERY);
  if ('code' in parsed) return parsed;
  const { next, queue, search, ...rest } = parsed.query;
  return { ...rest, ...(queue !== undefined && { queue }), ...(search !== undefined && { search }), ...(next !== undefined && { after: next }) };
}

export const DONE_BODY = {
  fields: { how: v.picklist(ANSWERS), note: v.optional(textUpTo(500)) },
  allowed: { how: `one of ${ANSWERS.map((one) => `"${one}"`).join(', ')}`, note: `text of up to 500 characters${WITHOUT_CONTROLS}` },
};

export function parseDoneRequest(body: string | undefined): { how: AnswerKind; note?: string | undefined } | BodyRefusal {
  const parsed = parseBody(body, DONE_BODY);
  return 'code' in parsed ? parsed : parsed.body;
}
