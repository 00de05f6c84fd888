import * as v from 'valibot';
import type { Agent } from '../../agents/domain/agent';
import { INSTANT, readStored } from '../../ground/adapters/read-stored';
import type { Line } from '../domain/attempt';
import type { Callback } from '../domain/callback';
import { type Outcome, type OutcomeCode, OUTCOMES } from '../domain/outcome';
import type { Said } from '../domain/said';
import { withShortNames, withWholeNames } from './short-names';

/**
 * A callback as it is written down. An item costs a write unit for each KB of each of its five or six writes, so what stands in it twice is
 * written once, instants as milliseconds since the request, and names are short (short-names.ts).
 */
const FIELDS = v.record(v.string(), v.unknown());
/** It is read by `NAMED` and `CALLBACK`, once its names are whole. */
export const STORED_CALLBACK = v.looseObject({});
/** As much of it as `restore` rests on. */
const NAMED = v.looseObject({ requestedAt: INSTANT, attempt: v.optional(FIELDS), attempts: v.optional(v.array(FIELDS)) });

type Fields = Record<string, unknown>;
type StoredCallback = v.InferOutput<typeof STORED_CALLBACK>;
type NamedCallback = v.InferOutput<typeof NAMED>;

/** A change of these names, or of what they hold, needs another number: a function of an older version then refuses the item. */
export const CALLBACK_FORMAT = 4;
/** Its names are whole. */
export const CALLBACK_FORMATS_BEFORE = [3];

const INSTANTS = ['dueAt', 'purgeAt', 'purgeAtLatest', 'checkAt', 'dialledAt', 'admittedAt', 'provedAt', 'endedAt', 'withdrawnAt', 'failedAt'];
const INSTANTS_OF_CALL = ['initiatedAt', 'queuedAt', 'acceptedAt', 'customerAnsweredAt', 'connectedAt', 'disconnectedAt'];

/** Stand for an agent or a line that the record names already. */
const OWNER = 'owner';
const CALLED_NOW_BY = 'calledNowBy';
const QUEUE = 'queue';
/** Stands for the id of the agent in whose line the callback stood. */
const IN_LINE = 'line';

export function shorten(callback: Omit<Callback, 'id' | 'subject' | 'version'>): StoredCallback {
  const fields = callback as Fields;
  const { attempt, attempts, mode, ...rest } = shortenPart(fields, fields) as Fields & { attempt: Fields; attempts?: Fields[] };
  const { origin, owner, requestedBy } = fields;
  return withShortNames({
    ...rest,
    requestedAt: callback.requestedAt,
    ...(origin === 'click' && { mode }),
    ...(isSame(requestedBy, owner) && { requestedBy: OWNER }),
    ...(Object.keys(attempt).length > 0 && { attempt: shortenPart(attempt, fields) }),
    ...(attempts && attempts.length > 0 && { attempts: attempts.map((failed) => shortenPart(failed, fields)) }),
  });
}

/**
 * Everything that `shorten` was given. `item` is what it stands in.
 *
 * @throws UnreadableItem
 */
export function restore(callback: StoredCallback, item: object): Fields & { attempt: Fields; attempts?: Fields[] } {
  const stored: NamedCallback = readStored(NAMED, withWholeNames(callback), item);
  const { attempt = {}, attempts = [], ...whole } = stored;
  const rest = restorePart(whole, stored);
  const restored = { ...rest, attempt: restorePart(attempt, stored) };
  if (rest.origin === 'click') return restored;
  return {
    ...restored,
    mode: 'queued-callback',
    ...(rest.requestedBy === OWNER && { requestedBy: rest.owner }),
    attempts: attempts.map((failed) => restorePart(failed, stored)),
  };
}

/** The record, its present attempt and each of its earlier ones have these in common. */
function shortenPart(part: Fields, whole: Fields): Fields {
  const { line, call, calledNowBy, outcome, said } = part;
  const toOffset = (value: unknown) => offsetOf(value, whole.requestedAt as string);
  return {
    ...changed(part, INSTANTS, toOffset),
    ...(call !== undefined && { call: { ...changed(call as Fields, INSTANTS_OF_CALL, toOffset), ...agentInLine(call as Fields, line as Line | undefined) } }),
    ...(line !== undefined && { line: shortenLine(line as Line, { ...whole, calledNowBy }) }),
    ...(isSame(calledNowBy, whole.owner) && { calledNowBy: OWNER }),
    ...(outcome !== undefined && { outcome: codeOf(outcome as Outcome) }),
    ...(said !== undefined && { said: shortenSaid(said as Said, toOffset) }),
  };
}

function restorePart(part: Fields, whole: Fields): Fields {
  const { line, call, outcome, said } = part;
  const toInstant = (value: unknown) => instantOf(value, whole.requestedAt as string);
  const calledNowBy = part.calledNowBy === OWNER ? whole.owner : part.calledNowBy;
  const stood = typeof line === 'string' ? (line === QUEUE ? { queueId: whole.queueId } : { agent: line === OWNER ? whole.owner : calledNowBy }) : line;
  return {
    ...changed(part, INSTANTS, toInstant),
    ...(call !== undefined && { call: { ...changed(call as Fields, INSTANTS_OF_CALL, toInstant), ...((call as Fields).agentId === IN_LINE && { agentId: (stood as { agent?: Agent } | undefined)?.agent?.userId }) } }),
    ...(line !== undefined && { line: stood }),
    ...(calledNowBy !== undefined && { calledNowBy }),
    ...(outcome !== undefined && { outcome: outcomeOf(outcome) }),
    ...(said !== undefined && { said: { ...changed(said as Fields, ['at'], toInstant), outcome: outcomeOf((said as Fields).outcome) } }),
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

/** The converse. A number that leads to no instant stays, and is refused as none. */
function instantOf(value: unknown, requestedAt: string): unknown {
  const instant = new Date(Date.parse(requestedAt) + (typeof value === 'number' ? value : Number.NaN));
  return Number.isNaN(instant.getTime()) ? value : instant.toISOString();
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

function agentInLine({ agentId }: Fields, line: Line | undefined): Fields {
  return line && 'agent' in line && line.agent.userId === agentId ? { agentId: IN_LINE } : {};
}

function shortenSaid(said: Said, toOffset: (value: unknown) => unknown): Fields {
  return { ...changed({ ...said }, ['at'], toOffset), outcome: codeOf(said.outcome) };
}

function codeOf(outcome: Outcome): unknown {
  return OUTCOMES[outcome.code].en === outcome.sentence ? outcome.code : outcome;
}

function outcomeOf(stored: unknown): unknown {
  return typeof stored === 'string' ? { code: stored, sentence: OUTCOMES[stored as OutcomeCode]?.en } : stored;
}
