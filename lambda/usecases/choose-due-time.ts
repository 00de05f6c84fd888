import { dueTimeOf, type AskedTime, type DueNotice } from '../domain/calendar/due-time';
import { localTimeOf } from '../domain/calendar/local-time';
import { endOfBusinessDay, isOpen, nextOpenAt, type OpeningHours } from '../domain/calendar/opening-hours';
import { plusSeconds } from '../domain/callback/instant';
import type { QueuePolicy } from '../domain/queue-policy';
import type { Refusal } from '../domain/refusal';
import type { OpeningHoursBook } from '../ports/opening-hours';
import type { Clock } from '../ports/surroundings';

export interface DueTimePorts {
  clock: Clock;
  hours: OpeningHoursBook;
}

export interface ChosenTime {
  dueAt: string;
  zone: string;
  purgeAt: string;
  notice?: DueNotice;
}

/** When a callback is due that was asked for a time, and when it is purged; or the rule of its queue that the time breaks. */
export async function chooseDueTime(ports: DueTimePorts, asked: AskedTime, { queue, owned }: { queue: QueuePolicy; owned: boolean }): Promise<ChosenTime | { refusal: Refusal }> {
  const now = ports.clock.now();
  const due = dueTimeOf(asked, now);
  if ('invalid' in due) return { refusal: { code: 'field-invalid', field: fieldOf(asked, due.invalid), allowed: due.allowed } };
  const { dueAt, ...notice } = due;
  if (dueAt < now) return { refusal: { code: 'due-in-the-past', local: localTimeOf(dueAt, asked.zone), zone: asked.zone } };
  const tooFar = limitOf({ queue, owned, dueAt, now });
  if (tooFar) return { refusal: tooFar };
  const allowed = await allowDueTime(ports, dueAt, queue);
  return 'refusal' in allowed ? allowed : { dueAt, zone: asked.zone, purgeAt: allowed.purgeAt, ...notice };
}

/** Whether the queue is open at this ISO instant, and when a callback that is due then is purged. `zone` is that of its hours, where it has any. */
export async function allowDueTime({ hours: book }: Pick<DueTimePorts, 'hours'>, dueAt: string, queue: QueuePolicy): Promise<{ purgeAt: string; zone?: string } | { refusal: Refusal }> {
  const hours = await book.of(queue.queueId);
  if (hours && !isOpen(hours, dueAt)) return { refusal: closedThen(queue, hours, dueAt) };
  return { purgeAt: purgeAtOf(queue, hours, dueAt), ...(hours && { zone: hours.zone }) };
}

/** How far ahead the queue allows it, and how far ahead for one agent. */
export function limitOf({ queue, owned, dueAt, now }: { queue: QueuePolicy; owned: boolean; dueAt: string; now: string }): Refusal | undefined {
  const isBeyond = (hours: number) => dueAt > plusSeconds(now, hours * 3600);
  if (isBeyond(queue.aheadAtMostHours)) return { code: 'due-too-far', queue: queue.name, hours: queue.aheadAtMostHours };
  if (owned && isBeyond(queue.ownedAtMostHours)) return { code: 'owned-too-far', queue: queue.name, hours: queue.ownedAtMostHours };
  return undefined;
}

function fieldOf(asked: AskedTime, invalid: 'zone' | 'local' | 'relative'): string {
  if (invalid === 'relative') return 'in';
  return `${'local' in asked ? 'dueAt' : 'in'}.${invalid}`;
}

function closedThen(queue: QueuePolicy, hours: OpeningHours, dueAt: string): Refusal {
  const opensAt = nextOpenAt(hours, dueAt);
  return { code: 'queue-closed-then', queue: queue.name, ...(opensAt && { opens: { local: localTimeOf(opensAt, hours.zone), zone: hours.zone } }) };
}

/** The queue's purge time, or the end of the business day if that comes first. */
function purgeAtOf(queue: QueuePolicy, hours: OpeningHours | undefined, dueAt: string): string {
  const purge = plusSeconds(dueAt, queue.purgeMinutes * 60);
  const closing = hours && endOfBusinessDay(hours, dueAt);
  return closing !== undefined && closing < purge ? closing : purge;
}
