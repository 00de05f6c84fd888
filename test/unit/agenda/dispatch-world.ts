import { createInMemoryAnswerBook } from '../../fakes/in-memory-answer-book';
import type { OpeningHours } from '../../../lambda/calendar/domain/opening-hours';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import type { Presence } from '../../../lambda/agents/ports/agents';
import type { DecisionRecord } from '../../../lambda/ground/ports/clock-ids-notices';
import type { Contacts } from '../../../lambda/callbacks/ports/contacts';
import type { DialAnswer } from '../../../lambda/callbacks/ports/dialler';
import { createGatedDialler } from '../../../lambda/callbacks/usecases/gated-dialler';
import type { LinePorts } from '../../../lambda/callbacks/usecases/line-ports';
import { createTakeSeatInLine } from '../../../lambda/callbacks/usecases/take-seat-in-line';
import type { AdvancePorts } from '../../../lambda/callbacks/usecases/advance-callback';
import type { DispatchPorts } from '../../../lambda/functions/wiring/dispatch-and-sweep';
import { CLICKED_AT, QUEUE } from '../../../docs/print/callback-samples';
import { createInMemoryCallbackStore } from '../../fakes/in-memory-callback-store';
import { createInMemoryDispatchQueue } from '../../fakes/in-memory-dispatch';
import { createInMemoryParking } from '../../fakes/in-memory-parking';
import { createInMemoryPauses } from '../../fakes/in-memory-pauses';
import { createInMemoryLineBook } from '../../fakes/in-memory-line-book';
import { USUAL_NUMBER_TYPES } from '../../../lambda/numbers/domain/number-type';
import { createInMemoryRules } from '../../fakes/in-memory-lists';
import { createCircumstanceBook } from '../../../lambda/callbacks/usecases/circumstances';
import type { OpeningHoursBook } from '../../../lambda/calendar/ports/opening-hours';

export const at = (seconds: number) => plusSeconds(CLICKED_AT, seconds);

interface Outside {
  /** The owner's presence; undefined if they are logged out. */
  owner?: Partial<Presence> | undefined;
  /** What Connect answers to calls, one after the other; then it places them. */
  answers?: DialAnswer[];
  lookUp?: Contacts['lookUp'];
  callbacksFrom?: Contacts['callbacksFrom'];
  hours?: OpeningHours;
}

const FREE: Presence = { statusId: 's', statusName: 'Available', since: CLICKED_AT, routable: true, onContact: false, wrappingUp: false };

/** Creates everything that dispatching needs in memory, with a clock set by hand, and a record of what was done. */
export async function createDispatchWorld(callback: Callback, outside: Outside = {}) {
  const store = createInMemoryCallbackStore();
  await store.create(callback);
  const clock = { at: CLICKED_AT, now: () => clock.at };
  const queue = createInMemoryDispatchQueue();
  const pauses = createInMemoryPauses({ clock });
  const { entries: lists, readRules, countCall } = createInMemoryRules({ clock, numberRules: { allowedCountries: ['DE', 'GB'], defaultCountry: 'DE', allowedTypes: USUAL_NUMBER_TYPES, ownNumbers: [] } });
  const hours: OpeningHoursBook = { of: async () => outside.hours };
  const did = { placed: [] as string[], stopped: [] as string[], failed: [] as string[], counted: [] as string[], measured: [] as string[], lost: [] as string[], noted: [] as DecisionRecord[], woken: [] as unknown[] };
  const unused = () => Promise.reject(new Error('This is not needed here.'));
  const ports: DispatchPorts & AdvancePorts & LinePorts & { hours: OpeningHoursBook } = {
    store,
    clock,
    dispatch: queue,
    lines: createInMemoryLineBook(),
    parking: createInMemoryParking(store),
    inLine: {
      takeSeat: (...asked) => createTakeSeatInLine(ports)(...asked),
      countAnswer: createInMemoryAnswerBook().count,
      wake: async (line, waking) => void did.woken.push({ line, ...waking }),
    },
    queues: new Map([[QUEUE.queueId, QUEUE]]),
    hours,
    circumstances: createCircumstanceBook({ hours, readRules, countCall }),
    desks: { queuesOf: async () => new Set([QUEUE.queueId]) },
    routing: { presence: async () => ('owner' in outside ? outside.owner && { ...FREE, ...outside.owner } : FREE) },
    releaseAgent: unused,
    // The message that follows it is enough.
    bringIfNear: async () => undefined,
    pauses,
    dialler: createGatedDialler(
      {
        async dial({ id, version }, { nthDial, line }) {
          did.placed.push(`${id}-${version}-${nthDial} ${line && 'agent' in line ? line.agent.username : line?.queueId}`);
          return outside.answers?.shift() ?? { dialled: 'c1' };
        },
      },
      pauses,
    ),
    contacts: {
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
  return { ports, did, clock, store, pauses, lists, sent: queue.sent, now: () => store.findLatest(callback.subject) };
}
