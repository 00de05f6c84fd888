import * as v from 'valibot';
import { isCallbackId } from '../../callbacks/http/callback-id';
import type { BodyRefusal, QueryRefusal } from '../../ground/domain/refusals';
import { ALLOWED_TIMES, askedTimeOf, TIME_FIELDS } from '../../http/asked-time';
import { textUpTo, WITHOUT_CONTROLS } from '../../http/clean-text';
import { ALLOWED_INSTANT, INSTANT } from '../../http/instant-text';
import { ALLOWED_FLAG, ALLOWED_QUEUE_ID, parseBody, QUEUE_ID } from '../../http/request-body';
import { ALLOWED_LIMIT, LIMIT, parseQuery } from '../../http/request-query';
import { BOARD_ORDERS, type BoardQuery } from '../domain/board-filter';
import { BOARD_STATES } from '../domain/board-state';
import type { ManyAction } from '../domain/many-action';

const USERNAME = v.pipe(textUpTo(100), v.minLength(1));

const PARAMETERS = {
  queueId: v.optional(QUEUE_ID),
  state: v.optional(v.picklist(BOARD_STATES)),
  owner: v.optional(textUpTo(100)),
  origin: v.optional(v.picklist(['agent', 'caller', 'app'])),
  from: v.optional(INSTANT),
  to: v.optional(INSTANT),
  search: v.optional(v.pipe(textUpTo(100), v.minLength(2))),
  order: v.optional(v.picklist(BOARD_ORDERS), 'due'),
  descending: v.optional(v.picklist(['true', 'false']), 'false'),
  offset: v.optional(v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number)), '0'),
  limit: v.optional(LIMIT, '50'),
};

const quoted = (values: readonly string[]) => values.map((value) => `"${value}"`).join(', ');

const ALLOWED: Record<keyof typeof PARAMETERS, string> = {
  queueId: ALLOWED_QUEUE_ID,
  state: `one of ${quoted(BOARD_STATES)}`,
  owner: 'the user name of an agent, or empty for callbacks of nobody',
  origin: '"agent", "caller" or "app"',
  from: ALLOWED_INSTANT,
  to: ALLOWED_INSTANT,
  search: 'text of 2 to 100 characters',
  order: `one of ${quoted(BOARD_ORDERS)}`,
  descending: '"true" or "false"',
  offset: 'a whole number: how many are passed over',
  limit: ALLOWED_LIMIT,
};

export const BOARD_QUERY = { parameters: PARAMETERS, allowed: ALLOWED };

export function parseBoardQuery(query: Record<string, string | undefined> = {}): BoardQuery | QueryRefusal {
  const parsed = parseQuery(query, BOARD_QUERY);
  if ('code' in parsed) return parsed;
  const { descending, ...rest } = parsed.query;
  return { ...rest, isDescending: descending === 'true' } as BoardQuery;
}

/** As many as one request has the time for. */
const MANY = 50;

const ACTION = v.variant('kind', [
  v.strictObject({ kind: v.literal('reassign'), owner: v.nullable(USERNAME) }),
  v.strictObject({ kind: v.literal('move'), ...TIME_FIELDS, queueId: v.optional(QUEUE_ID), evenSo: v.optional(v.boolean()) }),
  v.strictObject({ kind: v.literal('call-now') }),
  v.strictObject({ kind: v.literal('cancel'), why: v.optional(v.pipe(textUpTo(200), v.minLength(1))) }),
  v.strictObject({ kind: v.literal('take-off') }),
]);

export const BOARD_ACTION_BODY = {
  fields: {
    ids: v.pipe(v.array(v.pipe(v.string(), v.check((id) => isCallbackId(id)))), v.minLength(1), v.maxLength(MANY), v.check((ids) => new Set(ids).size === ids.length)),
    action: ACTION,
    dryRun: v.optional(v.boolean(), false),
  },
  allowed: {
    ids: `a list of 1 to ${MANY} ids of callbacks, none of them twice`,
    action: 'an object with a kind: "reassign" with "owner", a user name or null; "move" with "dueAt" or "in", or "queueId"; "call-now"; "cancel", perhaps with "why", text of up to 200 characters; "take-off"',
    dryRun: ALLOWED_FLAG,
  },
};

export function parseActionRequest(body: string | undefined): { ids: string[]; action: ManyAction; dryRun: boolean } | BodyRefusal {
  const parsed = parseBody(body, BOARD_ACTION_BODY);
  if ('code' in parsed) return parsed;
  const { ids, action, dryRun } = parsed.body;
  if (action.kind === 'cancel') return { ids, action: { kind: 'cancel', ...(action.why !== undefined && { why: action.why }) }, dryRun };
  if (action.kind !== 'move') return { ids, action, dryRun };
  const { dueAt, in: ahead, queueId, evenSo } = action;
  const time = askedTimeOf({ dueAt, in: ahead });
  if ('code' in time) return { ...time, field: `action.${time.field}` };
  if (!time.at && queueId === undefined) return { code: 'field-invalid', field: 'action', allowed: `an object that says where to: "dueAt" (${ALLOWED_TIMES.dueAt}), "in" or "queueId"` };
  return { ids, action: { kind: 'move', ...time, ...(queueId !== undefined && { queueId }), ...(evenSo !== undefined && { evenSo }) }, dryRun };
}

export const PAUSE_BODY = { fields: { why: v.pipe(textUpTo(200), v.minLength(3)) }, allowed: { why: `the reason, as a sentence of 3 to 200 characters${WITHOUT_CONTROLS}` } };

export function parsePauseRequest(body: string | undefined): { why: string } | BodyRefusal {
  const parsed = parseBody(body, PAUSE_BODY);
  return 'code' in parsed ? parsed : parsed.body;
}
