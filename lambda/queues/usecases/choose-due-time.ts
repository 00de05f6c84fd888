import { ALWAYS, type Called, nextOpenInAll, windowHoursOf } from '../../calendar/domain/calling-window';
import { type AskedTime, type DueNotice, dueTimeOf } from '../../calendar/domain/due-time';
import { localTimeOf } from '../../calendar/domain/local-time';
import { closesWithin, isOpen, nextOpenAt, type OpeningHours } from '../../calendar/domain/opening-hours';
import { isBeyond } from '../../calendar/domain/time-limit';
import type { OpeningHoursBook } from '../../calendar/ports/opening-hours';
import { plusSeconds } from '../../ground/domain/instant';
import type { GroundRefusal } from '../../ground/domain/refusals';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import { refuseOutsideWindow } from '../domain/outside-window';
import { purgeTimeOf } from '../domain/calling-time';
import type { QueuePolicy } from '../domain/queue-policy';
import type { QueueRefusal, TooFarRefusal } from '../domain/refusals';

export interface DueTimePorts {
  clock: Clock;
  hours: OpeningHoursBook;
}

/** `purgeAtLatest` is the purge time by itself: until then a retry may come, also on another business day. */
interface AllowedTime {
  dueAt: string;
  purgeAt: string;
  purgeAtLatest: string;
}

/** Why a callback may not be promised for a time. */
export type DueTimeRefusal = GroundRefusal<'field-invalid'> | QueueRefusal<'due-in-the-past' | 'queue-closed-then' | 'queue-closing-then' | 'outside-calling-window'> | TooFarRefusal;

export type TimeRefusal = QueueRefusal<'queue-closed-then' | 'outside-calling-window'>;

/** `evenSo`: the agent insists on a time shortly before the queue closes. */
interface Choice {
  queue: QueuePolicy;
  owned: boolean;
  evenSo?: boolean | undefined;
  /** Whom it is promised to: the window of their day counts. */
  called: Called;
}

/** Answers when a callback that was asked for a time is due and purged, or which rule of its queue the time breaks. */
export async function chooseDueTime(ports: DueTimePorts, asked: AskedTime, choice: Choice): Promise<(AllowedTime & { zone: string; notice?: DueNotice }) | { refusal: DueTimeRefusal }> {
  const now = ports.clock.now();
  const due = dueTimeOf(asked, now);
  if ('invalid' in due) return { refusal: { code: 'field-invalid', field: fieldOf(asked, due.invalid), allowed: due.allowed } };
  const { dueAt, ...notice } = due;
  const { zone } = asked;
  if (dueAt < now) return { refusal: { code: 'due-in-the-past', local: localTimeOf(dueAt, zone), zone } };
  const within = await moveIntoWindow(ports, dueAt, choice);
  if ('refusal' in within) return within;
  const allowed = await checkDueTime(ports, { dueAt: within.dueAt, zone }, choice);
  return 'refusal' in allowed ? allowed : { ...allowed, zone, ...notice, ...(within.dueAt !== dueAt && { notice: 'moved-into-window' as const }) };
}

/** The next time at which the customer may be called and the queue is open, where the operator moves promises; else the refusal. */
async function moveIntoWindow({ hours: book }: DueTimePorts, dueAt: string, { queue, called }: Choice): Promise<{ dueAt: string } | { refusal: DueTimeRefusal }> {
  const { windows = ALWAYS, queueId } = queue;
  const refusal = refuseOutsideWindow(windows, { called, at: dueAt, isThen: true });
  if (!refusal) return { dueAt };
  if (windows.promisesOutside !== 'move') return { refusal };
  const hours = await book.of(queueId);
  const moved = nextOpenInAll([...windowHoursOf(windows, called), ...(hours ? [hours] : [])], dueAt);
  return moved === undefined ? { refusal } : { dueAt: moved };
}

/** The same for an ISO instant that was chosen before, and the zone in which it was said. */
export async function checkDueTime(ports: DueTimePorts, { dueAt, zone }: { dueAt: string; zone: string }, { queue, owned, evenSo }: Choice): Promise<AllowedTime | { refusal: DueTimeRefusal }> {
  const tooFar = limitOf({ queue, owned, dueAt, zone, now: ports.clock.now() });
  if (tooFar) return { refusal: tooFar };
  const hours = await ports.hours.of(queue.queueId);
  if (hours && !isOpen(hours, dueAt)) return { refusal: closedThen(queue, hours, dueAt) };
  const closing = evenSo ? undefined : closingThen(queue, hours, dueAt);
  return closing ? { refusal: closing } : allowedAt(dueAt, queue, hours);
}

/**
 * Whether the queue is open at this ISO instant, and when a callback that is due then is purged. `zone` is that of its hours, where it has any.
 *
 * @param called whom it is promised to. Undefined: they are on the line, or call themself
 */
export async function allowDueTime({ hours: book }: Pick<DueTimePorts, 'hours'>, dueAt: string, { queue, called }: { queue: QueuePolicy; called?: Called | undefined }): Promise<(AllowedTime & { zone?: string }) | { refusal: TimeRefusal }> {
  const hours = await book.of(queue.queueId);
  if (hours && !isOpen(hours, dueAt)) return { refusal: closedThen(queue, hours, dueAt) };
  const outside = called && refuseOutsideWindow(queue.windows, { called, at: dueAt, isThen: true });
  if (outside) return { refusal: outside };
  return { ...allowedAt(dueAt, queue, hours), ...(hours && { zone: hours.zone }) };
}

/** Answers when a callback that was asked for at once is due: now, or at the next opening if the queue closes too soon for it; and not outside the window of the customer's day. */
export async function soonestDueTime({ hours: book, clock }: DueTimePorts, { queue, called }: { queue: QueuePolicy; called: Called }): Promise<(AllowedTime & { zone?: string }) | { refusal: TimeRefusal }> {
  const now = clock.now();
  const hours = await book.of(queue.queueId);
  const closing = hours && closesWithin(hours, now, queue.lastPromiseMinutesBeforeClosing);
  const soonest = (closing && nextOpenAt(hours, closing)) ?? now;
  if (hours && !isOpen(hours, soonest)) return { refusal: closedThen(queue, hours, soonest) };
  const within = nextOpenInAll([...windowHoursOf(queue.windows ?? ALWAYS, called), ...(hours ? [hours] : [])], soonest);
  return allowDueTime({ hours: book }, within ?? soonest, { queue, called });
}

/** How far ahead the queue allows it, and how far ahead for one agent. Limits in days are days of the zone in which the time was said. */
export function limitOf({ queue, owned, dueAt, zone, now }: { queue: QueuePolicy; owned: boolean; dueAt: string; zone: string; now: string }): TooFarRefusal | undefined {
  const { name, aheadAtMostHours, ownedAtMostHours } = queue;
  if (isBeyond(dueAt, { now, hours: aheadAtMostHours, zone })) return { code: 'due-too-far', queue: name, hours: aheadAtMostHours };
  if (owned && isBeyond(dueAt, { now, hours: ownedAtMostHours, zone })) return { code: 'owned-too-far', queue: name, hours: ownedAtMostHours };
  return undefined;
}

function fieldOf(asked: AskedTime, invalid: 'zone' | 'local' | 'relative'): string {
  if (invalid === 'relative') return 'in';
  return `${'local' in asked ? 'dueAt' : 'in'}.${invalid}`;
}

function closedThen(queue: QueuePolicy, hours: OpeningHours, dueAt: string): QueueRefusal<'queue-closed-then'> {
  return { code: 'queue-closed-then', queue: queue.name, ...opensOf(hours, dueAt) };
}

function closingThen({ name, lastPromiseMinutesBeforeClosing: minutes }: QueuePolicy, hours: OpeningHours | undefined, dueAt: string): QueueRefusal<'queue-closing-then'> | undefined {
  if (!hours) return undefined;
  const closing = closesWithin(hours, dueAt, minutes);
  return closing === undefined ? undefined : { code: 'queue-closing-then', queue: name, minutes, closes: onTheClock(hours, closing), ...opensOf(hours, closing) };
}

function opensOf(hours: OpeningHours, from: string) {
  const opensAt = nextOpenAt(hours, from);
  return opensAt === undefined ? {} : { opens: onTheClock(hours, opensAt) };
}

function onTheClock({ zone }: OpeningHours, at: string) {
  return { local: localTimeOf(at, zone), zone };
}

function allowedAt(dueAt: string, { purgeMinutes }: QueuePolicy, hours: OpeningHours | undefined): AllowedTime {
  const purgeAtLatest = plusSeconds(dueAt, purgeMinutes * 60);
  return { dueAt, purgeAtLatest, purgeAt: purgeTimeOf(dueAt, { hours, purgeAtLatest }) };
}
