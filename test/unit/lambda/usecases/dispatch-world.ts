import type { OpeningHours } from '../../../../lambda/domain/calendar/opening-hours';
import type { Callback } from '../../../../lambda/domain/callback/callback';
import { plusSeconds } from '../../../../lambda/domain/callback/instant';
import type { Presence } from '../../../../lambda/ports/agents';
import type { DecisionRecord } from '../../../../lambda/ports/surroundings';
import type { Placement, Telephony } from '../../../../lambda/ports/telephony';
import type { DispatchPorts } from '../../../../lambda/usecases/dispatch-callback';
import { CLICKED_AT, QUEUE } from '../../../../docs/print/callback-samples';
import { createInMemoryCallbackStore } from '../../../fakes/in-memory-callback-store';
import { createInMemoryDispatchQueue } from '../../../fakes/in-memory-dispatch';
import { createInMemoryLineBook } from '../../../fakes/in-memory-line-book';

export const at = (seconds: number) => plusSeconds(CLICKED_AT, seconds);

interface Outside {
  /** How the owner is; undefined: logged out. */
  owner?: Partial<Presence> | undefined;
  /** What Connect answers to calls, one after the other; then it places them. */
  answers?: Placement[];
  lookUp?: Telephony['lookUp'];
  callbacksFrom?: Telephony['callbacksFrom'];
  hours?: OpeningHours;
}

const FREE: Presence = { statusId: 's', statusName: 'Available', since: CLICKED_AT, routable: true, onContact: false, wrappingUp: false };

/** What dispatching needs, in memory, with a clock set by hand, and what was done. */
export async function createDispatchWorld(callback: Callback, outside: Outside = {}) {
  const store = createInMemoryCallbackStore();
  await store.create(callback);
  const clock = { at: CLICKED_AT, now: () => clock.at };
  const queue = createInMemoryDispatchQueue();
  const did = { placed: [] as string[], stopped: [] as string[], failed: [] as string[], counted: [] as string[], measured: [] as string[], lost: [] as string[], noted: [] as DecisionRecord[] };
  const unused = () => Promise.reject(new Error('This is not needed here.'));
  const ports: DispatchPorts = {
    store,
    clock,
    dispatch: queue,
    lines: createInMemoryLineBook(),
    queues: new Map([[QUEUE.queueId, QUEUE]]),
    hours: { of: async () => outside.hours },
    desks: { queuesOf: async () => new Set([QUEUE.queueId]), contactOf: unused },
    routing: { presence: async () => ('owner' in outside ? outside.owner && { ...FREE, ...outside.owner } : FREE), routedBy: unused, takeOut: unused, giveBack: unused },
    holds: { take: unused, leave: unused, find: unused, remove: unused, lookAgain: unused },
    guarantee: 'none',
    telephony: {
      async place({ id, version }, { placement, line }) {
        did.placed.push(`${id}-${version}-${placement} ${line && 'agent' in line ? line.agent.username : line?.queueId}`);
        return outside.answers?.shift() ?? { placed: 'c1' };
      },
      lookUp: outside.lookUp ?? (async () => undefined),
      callbacksFrom: outside.callbacksFrom ?? (async () => ({ open: [] })),
      stop: async (contactId) => void did.stopped.push(contactId),
    },
    notices: {
      decided: (record) => void did.noted.push(record),
      lost: (name) => void did.lost.push(name),
      measured: (name, seconds) => void did.measured.push(`${name} ${seconds}`),
      counted: (name, dimension) => void did.counted.push(`${name} ${dimension}`),
      failed: (what) => void did.failed.push(what),
    },
  };
  return { ports, did, clock, store, sent: queue.sent, now: () => store.findLatest(callback.subject) };
}
