import type { Callback, Pending } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import { createParkInLine } from '../../../lambda/callbacks/usecases/park-in-line';
import type { LinePorts } from '../../../lambda/callbacks/usecases/line-ports';
import { createTakeSeatInLine } from '../../../lambda/callbacks/usecases/take-seat-in-line';
import { createWakeLine, type WakeNeeds } from '../../../lambda/callbacks/usecases/wake-line';
import { CALL, HANDOFF, LINED_UP, PROMISE, QUEUE } from '../../../docs/print/callback-samples';
import { createInMemoryCapacityBook } from '../../fakes/in-memory-capacity-book';
import { createInMemoryParking } from '../../fakes/in-memory-parking';
import { createLineBook } from '../../../lambda/callbacks/adapters/line-book';

export const LINE = { queueId: QUEUE.queueId };
const NOW = plusSeconds(PROMISE.dueAt, 3600);

/** Makes one call to the outside: a test may let it fail before or after its effect, or let others go first. */
export type Call = <T>(name: string, effect: () => Promise<T>) => Promise<T>;

/** A customer's callbacks of one queue, due one after the other, and its line. A message that is sent is kept in `brought`. */
export function createLineWorld({ count, limit, call = (_name, effect) => effect() }: { count: number; limit: number; call?: Call }) {
  const held = new Map<string, Callback>();
  const ids = Array.from({ length: count }, (_, nth) => `c${nth}`);
  ids.forEach((id, nth) => held.set(id, pendingOf(id, nth)));
  /** Those whom an agent took, as Connect knows and their records do not. */
  const accepted = new Set<string>();
  const asked: string[] = [];
  const brought: string[] = [];
  const counted: string[] = [];
  const clock = { now: () => NOW };
  const find = async (id: string) => held.get(id);
  const lines = createLineBook(createInMemoryCapacityBook(clock));
  const parking = createInMemoryParking({ findLatest: find });
  const ports: WakeNeeds = {
    store: { find: (id: string) => call('find', () => find(id)) } as LinePorts['store'],
    lines: { take: (...args) => call('take', () => lines.take(...args)), standing: (line) => call('standing', () => lines.standing(line)) },
    parking: {
      park: (...args) => call('park', () => parking.park(...args)),
      leave: (...args) => call('leave', () => parking.leave(...args)),
      inLine: (...args) => call('in line', () => parking.inLine(...args)),
      read: (parked) => call('read', () => parking.read(parked)),
      isParked: (...args) => parking.isParked(...args),
      noteBrought: (...args) => call('note brought', () => parking.noteBrought(...args)),
    },
    contacts: {
      lookUp: (contactId) =>
        call('look up', async () => {
          asked.push(contactId);
          return { facts: { ...LINED_UP, contactId, ...(accepted.has(contactId) && { acceptedAt: NOW }) } };
        }),
    },
    clock,
    queues: new Map([[QUEUE.queueId, { ...QUEUE, queuedAtMost: limit }]]),
    bringIfNear: (callback) => call('bring', async () => void brought.push(callback.id)),
  };
  const wakeLine = createWakeLine(ports);
  const parkInLine = createParkInLine({ parking: ports.parking, inLine: { wake: wakeLine }, notices: { counted: (name, queueId) => void counted.push(`${name} ${queueId}`) } });
  return {
    ...{ held, ids, accepted, asked, brought, counted, ports, parking, lines, wakeLine },
    waiting: () => ids.filter((id) => held.get(id)!.phase === 'waiting' && !accepted.has(id)),
    /** What the message of a callback does: it takes its seat and is placed, or waits for one. Answers whether it was placed. */
    async arrive(id: string): Promise<boolean> {
      const callback = held.get(id)!;
      if (callback.phase !== 'pending') return false;
      const isSeated = await createTakeSeatInLine(ports)(callback, LINE);
      if (held.get(id)!.phase !== 'pending') return false;
      if (!isSeated) await parkInLine(callback, LINE);
      else held.set(id, { ...pendingOf(id, 0), ...callback, phase: 'waiting', attempt: { handoffContactId: HANDOFF, admittedAt: NOW, line: LINE, call: { ...LINED_UP, contactId: id } } } as Callback);
      return isSeated !== false;
    },
    /** Its record says that it is over; the line may hear of it or not. */
    async end(id: string, isHeard = true): Promise<void> {
      const { phase } = held.get(id)!;
      held.set(id, { ...(held.get(id) as Promised), phase: 'ended', attempt: {}, endedAt: NOW, outcome: { code: 'answered', sentence: '' } });
      if (isHeard) await wakeLine(LINE, { left: { id, ...(phase === 'pending' && { parkedAs: `${dueAtOf(id)}#${PROMISE.requestedAt}#${id}` }) } });
    },
    /** An agent took it: Connect knows, and the news of it may come or not. */
    async accept(id: string, isHeard = true): Promise<void> {
      accepted.add(id);
      if (isHeard) await wakeLine(LINE, { left: { id } });
    },
    sweep: () => wakeLine(LINE, { askConnectFor: 'each', again: true }),
  };
}

function dueAtOf(id: string): string {
  return plusSeconds(PROMISE.dueAt, Number(id.slice(1)));
}

function pendingOf(id: string, nth: number): Callback & Promised & Pending {
  const dueAt = plusSeconds(PROMISE.dueAt, nth);
  const { owner: _nobody, ...promise } = PROMISE;
  return { ...promise, origin: 'app', id, subject: id, number: CALL, dueAt, phase: 'pending', attempt: {}, checkAt: dueAt };
}
