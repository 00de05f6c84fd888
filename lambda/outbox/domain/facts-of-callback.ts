import type { FailedAttempt } from '../../callbacks/domain/attempt';
import type { Callback, CallbackIn, Ended } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import type { Change } from '../../callbacks/domain/change';
import { isMissed } from '../../callbacks/domain/is-missed';
import type { RecordChange } from '../../changes/domain/record-change';
import { type CallbackFact, type Dated, newAmong } from './fact';
import { factsOfCall } from './facts-of-call';

type PromisedCallback = Callback & Promised;

/** Facts that this write added to a promised callback, oldest first. */
export function callbackFacts(change: RecordChange<PromisedCallback>): CallbackFact[] {
  if (change.isCopy) return [];
  const { before, after } = change;
  const isMoved = before === undefined && after.version > FIRST_VERSION;
  const added = isMoved ? sinceMove(after) : newAmong(standing(after), before ? toldOf(before) : []);
  return [...added, ...turns(change, added)].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

/** As `newPromise` makes them. */
const FIRST_VERSION = 1;

/** Facts that the record itself keeps. */
function standing(callback: PromisedCallback): CallbackFact[] {
  return [
    { what: 'asked', key: 'asked', at: callback.requestedAt },
    ...callback.attempts.flatMap((attempt) => [...factsOfCall(callback, attempt), triedOf(attempt)]),
    ...factsOfCall(callback, callback.attempt),
    ...(callback.changes ?? []).map(changedOf),
    ...(callback.phase === 'ended' ? doneOf(callback) : []),
  ];
}

/** What was told of it. An attempt that failed, and that a word of its agent took up again, was told as tried: should another word make it one that failed again, that is no news. */
function toldOf(callback: PromisedCallback): Dated[] {
  const { failedAt, handoffContactId } = callback.attempt;
  return [...standing(callback), ...(failedAt === undefined ? [] : [{ what: 'tried', key: triedKey(failedAt, handoffContactId), at: failedAt }])];
}

/**
 * Its number was put right, so it stands in another customer's place: all but this last change was told in the one before. Times do not tell which that is, since
 * another function's clock may have been ahead.
 */
function sinceMove(callback: PromisedCallback): CallbackFact[] {
  const move = callback.changes?.at(-1);
  return move ? [changedOf(move)] : standing(callback);
}

function triedOf({ endedAt, handoffContactId, outcome }: FailedAttempt): CallbackFact {
  return { what: 'tried', key: triedKey(endedAt, handoffContactId), at: endedAt, outcome, ...(handoffContactId && { contactId: handoffContactId }) };
}

function triedKey(endedAt: string, handoffContactId: string | undefined): string {
  return `tried/${handoffContactId ?? endedAt}`;
}

function changedOf({ at, by, how, fields = [], until = at }: Change): CallbackFact {
  const key = `${how}/${at}/${by}`;
  return how === 'claimed' ? { what: 'claimed', key, at, by, until } : { what: 'changed', key, at, how, by, fields: fields.map(({ field }) => field) };
}

function doneOf({ dismissed }: CallbackIn<Ended>): CallbackFact[] {
  return dismissed ? [{ what: 'done', key: `done/${dismissed.at}`, at: dismissed.at, ...(dismissed.by && { by: dismissed.by }) }] : [];
}

/** Facts that are a turn from one state to another. A callback may end, be taken up again, and end again: the version tells its ends apart. */
function turns({ before, after, savedAt }: RecordChange<PromisedCallback>, added: readonly CallbackFact[]): CallbackFact[] {
  const { version } = after;
  if (after.phase === 'ended') {
    const { endedAt, outcome } = after;
    return [
      ...(before?.phase === 'ended' ? [] : [{ what: 'ended' as const, key: `ended/${version}`, at: endedAt, outcome }]),
      ...(isMissed(after) && !(before && isMissed(before)) ? [{ what: 'missed' as const, key: `missed/${version}`, at: savedAt, outcome }] : []),
    ];
  }
  const isPutOff = before?.phase === 'pending' && before.dueAt !== after.dueAt && added.length === 0;
  return isPutOff ? [{ what: 'changed', key: `put-off/${version}`, at: savedAt, how: 'put-off', fields: ['time'] }] : [];
}
