import * as v from 'valibot';
import type { AskedTime } from '../../calendar/domain/due-time';
import type { BodyRefusal } from '../../ground/domain/refusals';
import { ALLOWED_TIMES, askedTimeOf, TIME_FIELDS, WITHIN_TIMES } from '../../http/asked-time';
import { ALLOWED_FLAG, ALLOWED_VERSION, parseBody, VERSION } from '../../http/request-body';

export const SAY_OUTCOME_BODY = {
  fields: {
    outcome: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,30}$/)),
    ...TIME_FIELDS,
    evenSo: v.optional(v.boolean()),
    version: v.optional(VERSION),
  },
  allowed: {
    outcome: 'the code of an outcome, such as "reached" or "voicemail"',
    ...ALLOWED_TIMES,
    evenSo: ALLOWED_FLAG,
    version: ALLOWED_VERSION,
  },
  within: WITHIN_TIMES,
};

export type OutcomeFields = { outcome: string; at?: AskedTime; evenSo?: boolean; version?: number };

export function parseSayOutcomeRequest(body: string | undefined): OutcomeFields | BodyRefusal {
  const parsed = parseBody(body, SAY_OUTCOME_BODY);
  return 'code' in parsed ? parsed : outcomeFieldsOf(parsed.body);
}

type TimedBody = Parameters<typeof askedTimeOf>[0];

/** The two ways of saying a time become one. */
export function outcomeFieldsOf<Rest extends object>({ dueAt, in: ahead, ...rest }: TimedBody & Rest): (Omit<Rest, keyof TimedBody> & { at?: AskedTime }) | BodyRefusal {
  const time = askedTimeOf({ dueAt, in: ahead });
  return 'code' in time ? time : { ...rest, ...time };
}
