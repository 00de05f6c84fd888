import { localTimeOf, partsOfLocal } from '../../calendar/domain/local-time';
import { secondsBetween } from '../../ground/domain/instant';
import { spanText } from '../../ground/domain/sentences';
import type { Promised } from './callback';
import type { Change, FieldChange } from './change';

/** A record keeps so many, the newest: each makes it longer by a tenth. The log has all of them. */
const KEPT = 12;
const USUAL = 'the usual one';

export function withChange<C extends Promised>(callback: C, change: Change): C {
  return { ...callback, changes: [...(callback.changes ?? []), change].slice(-KEPT) };
}

/**
 * Fields in which the two differ, as an agent would name them.
 *
 * @param queueName of each of the two
 */
export function fieldChanges(from: Promised, next: Promised, queueName: { from: string; to: string }): FieldChange[] {
  const times = { from: timeText(from), to: timeText(next) };
  const owners = { from: from.owner?.username ?? 'nobody', to: next.owner?.username ?? 'nobody' };
  const isOtherNumber = from.number !== next.number;
  const differs: [FieldChange, boolean][] = [
    [{ field: 'number', from: from.number, to: next.number }, isOtherNumber],
    [{ field: 'queue', ...queueName }, from.queueId !== next.queueId],
    [{ field: 'owner', ...owners }, from.owner?.userId !== next.owner?.userId],
    [{ field: 'time', ...times }, times.from !== times.to],
    [{ field: 'comment' }, from.comment !== next.comment],
    [{ field: 'CRM record', from: from.crmRecord ?? 'none', to: next.crmRecord ?? 'none' }, from.crmRecord !== next.crmRecord],
    [{ field: 'customer’s zone', from: from.customerZone ?? 'none', to: next.customerZone ?? 'none' }, !isOtherNumber && from.customerZone !== next.customerZone],
    [{ field: 'recording', to: next.recorded ? 'recorded' : 'not recorded' }, from.recorded !== next.recorded],
    [{ field: 'caller id', from: from.callerId ?? USUAL, to: next.callerId ?? USUAL }, from.callerId !== next.callerId],
    // Another number is not verified: that says itself.
    [{ field: 'verified', to: next.numberVerified ? 'verified' : 'not verified' }, !isOtherNumber && from.numberVerified !== next.numberVerified],
  ];
  return differs.filter(([, isChanged]) => isChanged).map(([change]) => change);
}

/** “ada changed the number from +493012345678 to +493012345679.” */
export function describeChange({ at, by, how, fields = [], why, until = at }: Change): string {
  if (how === 'cancelled') return why === undefined ? `${by} asked to cancel it.` : `${by} asked to cancel it: ${why}`;
  if (how === 'reopened') return `${by} says that their call beside it did not reach the customer: they are owed it still.`;
  if (how === 'released') return `${by} handed it back, and did not call.`;
  if (how === 'claimed') return `${by} opened it to look at it first. For ${spanText(secondsBetween(at, until))} at most nobody else calls, also if its time comes.`;
  if (fields.length === 0) return `${by} saved it as it was.`;
  const named = fields.map(describeField);
  const last = named.pop()!;
  return `${by} changed ${named.length > 0 ? `${named.join(', ')} and ` : ''}${last}.`;
}

function describeField({ field, from, to }: FieldChange): string {
  if (field === 'verified') return `the number to ${to}`;
  if (field === 'recording') return `the call to ${to}`;
  return from === undefined ? `the ${field}` : `the ${field} from ${from} to ${to}`;
}

function timeText({ dueAt, zone }: Promised): string {
  return `${partsOfLocal(localTimeOf(dueAt, zone)).clock} (${zone})`;
}
