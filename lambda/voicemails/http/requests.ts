import * as v from 'valibot';
import type { BodyRefusal, QueryRefusal } from '../../ground/domain/refusals';
import { textUpTo, WITHOUT_CONTROLS } from '../../http/clean-text';
import { ALLOWED_QUEUE_ID, parseBody, QUEUE_ID } from '../../http/request-body';
import { ANSWERS, type AnswerKind } from '../domain/voicemail';
import type { VoicemailQuery } from '../domain/voicemail-query';

const LIMIT = v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1), v.maxValue(100));
const STATES = ['unanswered', 'open', 'claimed', 'done'] as const;

const PARAMETERS = {
  queue: v.optional(QUEUE_ID),
  state: v.optional(v.picklist(STATES), 'unanswered'),
  search: v.optional(v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(100))),
  limit: v.optional(LIMIT, '50'),
  /** A place in the list: time and id. */
  next: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z#[0-9a-z-]{1,256}$/))),
};

const ALLOWED: Record<keyof typeof PARAMETERS, string> = {
  queue: ALLOWED_QUEUE_ID,
  state: '"unanswered", "open", "claimed" or "done"',
  search: 'text of 2 to 100 characters',
  limit: 'a whole number from 1 to 100',
  next: 'what the page before gave as "next"',
};

const Query = v.object(PARAMETERS);


export function parseVoicemailQuery(query: Record<string, string | undefined> = {}): VoicemailQuery | QueryRefusal {
  const unknown = Object.keys(query).find((name) => !Object.hasOwn(PARAMETERS, name));
  if (unknown !== undefined) return { code: 'parameter-unknown', parameter: unknown.slice(0, 40), allowed: Object.keys(PARAMETERS) };
  const parsed = v.safeParse(Query, query);
  if (!parsed.success) {
    const parameter = parsed.issues[0].path?.[0]?.key as keyof typeof PARAMETERS;
    return { code: 'parameter-invalid', parameter, allowed: ALLOWED[parameter] };
  }
  const { next, queue, search, ...rest } = parsed.output;
  return { ...rest, ...(queue !== undefined && { queue }), ...(search !== undefined && { search }), ...(next !== undefined && { after: next }) };
}

export function parseDoneRequest(body: string | undefined): { how: AnswerKind; note?: string | undefined } | BodyRefusal {
  const parsed = parseBody(body, {
    fields: { how: v.picklist(ANSWERS), note: v.optional(textUpTo(500)) },
    allowed: { how: `one of ${ANSWERS.map((one) => `"${one}"`).join(', ')}`, note: `text of up to 500 characters${WITHOUT_CONTROLS}` },
  });
  return 'code' in parsed ? parsed : parsed.body;
}
