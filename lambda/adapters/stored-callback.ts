import type { Agent, Callback, Line } from '../domain/callback/callback';
import { OUTCOMES, type OutcomeCode } from '../domain/callback/outcome';

/**
 * A callback as it is written down. An item costs a write unit for each KB of each of its five or six writes, so what stands in it twice is
 * written once, and instants as milliseconds since the request. A person who looks at the item can still read it.
 */
type Fields = Record<string, unknown>;
export type StoredCallback = Fields;

const INSTANTS = ['dueAt', 'purgeAt', 'attentionAt', 'admittedAt', 'since', 'endedAt'];
const INSTANTS_OF_CALL = ['initiatedAt', 'queuedAt', 'acceptedAt', 'customerAnsweredAt', 'connectedAt', 'disconnectedAt'];

/** Whose line it was, where the record names them already. */
const OWNER = 'owner';
const CALLED_NOW_BY = 'calledNowBy';
const QUEUE = 'queue';

export function shorten(callback: Omit<Callback, 'id' | 'subject' | 'version'>): StoredCallback {
  const fields = callback as Fields;
  const { attempts, mode, ...rest } = shortenPart(fields, fields) as Fields & { attempts?: Fields[] };
  const { origin, owner, requestedBy } = fields;
  return {
    ...rest,
    ...(origin === 'click' && { mode }),
    ...(isSame(requestedBy, owner) && { requestedBy: OWNER }),
    ...(attempts && attempts.length > 0 && { attempts: attempts.map((attempt) => shortenPart(attempt, fields)) }),
  };
}

/** All that `shorten` was given. */
export function restore(stored: StoredCallback): Fields {
  const { attempts = [], ...rest } = restorePart(stored, stored) as Fields & { attempts?: Fields[] };
  if (rest.origin === 'click') return rest;
  return {
    ...rest,
    mode: 'queued-callback',
    ...(rest.requestedBy === OWNER && { requestedBy: rest.owner }),
    attempts: attempts.map((attempt) => restorePart(attempt, stored)),
  };
}

/** What the record and each of its earlier attempts have alike. */
function shortenPart(part: Fields, whole: Fields): Fields {
  const { line, call, outcome } = part;
  const toOffset = (value: unknown) => offsetOf(value, whole.requestedAt as string);
  return {
    ...changed(part, INSTANTS, toOffset),
    ...(call !== undefined && { call: changed(call as Fields, INSTANTS_OF_CALL, toOffset) }),
    ...(line !== undefined && { line: shortenLine(line as Line, whole) }),
    ...(outcome !== undefined && { outcome: codeOf(outcome as { code: OutcomeCode; sentence: string }) }),
  };
}

function restorePart(part: Fields, whole: Fields): Fields {
  const { line, call, outcome } = part;
  const toInstant = (value: unknown) => (typeof value === 'number' ? new Date(Date.parse(whole.requestedAt as string) + value).toISOString() : value);
  return {
    ...changed(part, INSTANTS, toInstant),
    ...(call !== undefined && { call: changed(call as Fields, INSTANTS_OF_CALL, toInstant) }),
    ...(typeof line === 'string' && { line: line === QUEUE ? { queueId: whole.queueId } : { agent: whole[line] } }),
    ...(typeof outcome === 'string' && { outcome: { code: outcome, sentence: OUTCOMES[outcome as OutcomeCode] } }),
  };
}

function changed(fields: Fields, names: readonly string[], change: (value: unknown) => unknown): Fields {
  return { ...fields, ...Object.fromEntries(names.filter((name) => fields[name] !== undefined).map((name) => [name, change(fields[name])])) };
}

/** An instant that would not come back letter by letter stays as it is. */
function offsetOf(value: unknown, requestedAt: string): unknown {
  const offset = Date.parse(String(value)) - Date.parse(requestedAt);
  return Number.isSafeInteger(offset) && new Date(Date.parse(requestedAt) + offset).toISOString() === value ? offset : value;
}

function shortenLine(line: Line, { owner, calledNowBy, queueId }: Fields): Line | string {
  if ('queueId' in line) return line.queueId === queueId ? QUEUE : line;
  if (isSame(line.agent, owner)) return OWNER;
  return isSame(line.agent, calledNowBy) ? CALLED_NOW_BY : line;
}

function isSame(one: unknown, other: unknown): boolean {
  const [a, b] = [one, other] as [Agent | undefined, Agent | undefined];
  return a !== undefined && b !== undefined && a.userId === b.userId && a.username === b.username;
}

function codeOf(outcome: { code: OutcomeCode; sentence: string }): unknown {
  return OUTCOMES[outcome.code] === outcome.sentence ? outcome.code : outcome;
}
