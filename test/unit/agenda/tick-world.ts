import { plusSeconds } from '../../../lambda/ground/domain/instant';
import type { Callback, Pending } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import type { Agenda } from '../../../lambda/agenda/ports/agenda';
import type { DispatchCursorStore, DispatchQueue } from '../../../lambda/agenda/ports/dispatch';
import type { TickPorts } from '../../../lambda/agenda/usecases/dispatch-due';
import { PROMISE, QUEUE } from '../../../docs/print/callback-samples';
import { endlessTime } from '../../fakes/endless-time';
import { createInMemoryAgenda } from '../../fakes/in-memory-agenda';
import { createInMemoryPauses } from '../../fakes/in-memory-pauses';
import { createInMemoryCursor, createInMemoryDispatchQueue } from '../../fakes/in-memory-dispatch';

export const START = '2026-11-23T09:00:00.000Z';
const QUEUES = ['q-support', 'q-sales', 'q-service'];

export const at = (seconds: number) => plusSeconds(START, seconds);

export function promised(subject: string, dueSeconds: number, queue = 0): Promised & Pending {
  const dueAt = at(dueSeconds);
  return { ...PROMISE, id: `${subject}.key`, subject, queueId: QUEUES[queue]!, dueAt, phase: 'pending', attempt: {}, checkAt: dueAt };
}

/** A fault of one call to the outside: it has no effect, or it has an effect and gives no answer. It also says how long other calls go on meanwhile. */
export interface Mishap {
  fails?: 'before' | 'after' | undefined;
  pause: number;
}

/** Creates a tick's surroundings in memory: a clock set by hand, and a record of what was sent when. */
export function createTickWorld({ secondsPerCall = 0.6 } = {}) {
  const held: Callback[] = [];
  const clock = { at: START, now: () => clock.at };
  const queue = createInMemoryDispatchQueue();
  const pauses = createInMemoryPauses({ clock });
  const asked = { entries: 0, saves: 0 };
  const led: string[] = [];
  const looked: { queueId: string; at: string }[] = [];
  const ports: TickPorts = {
    agenda: createInMemoryAgenda({ newest: () => held }),
    cursor: createInMemoryCursor(),
    dispatch: queue,
    queueLeads: { send: async (queueIds) => void led.push(...queueIds) },
    lineLooks: { send: async (looks) => void looked.push(...looks) },
    pauses,
    clock,
    time: endlessTime,
    queues: new Map(QUEUES.map((queueId) => [queueId, { ...QUEUE, queueId }])),
    secondsPerCall,
  };
  const count = (name: keyof typeof asked) => () => void (asked[name] += 1);
  const counted: TickPorts = {
    ...ports,
    agenda: { ...ports.agenda, entries: around(ports.agenda.entries, count('entries')) },
    cursor: { ...ports.cursor, save: around(ports.cursor.save, count('saves')) },
  };
  return { held, clock, sent: queue.sent, led, asked, ports: counted, pauses };
}

/** Returns the same ports, where each call suffers the next mishap. A failed batch may have been taken in part. */
export function troubled(ports: TickPorts, mishaps: Mishap[]): TickPorts {
  const next = (): Mishap => mishaps.shift() ?? { pause: 0 };
  const suffer = <A extends unknown[], R>(call: (...args: A) => Promise<R>, inPart?: (...args: A) => Promise<unknown>) =>
    async (...args: A): Promise<R> => {
      const { fails, pause } = next();
      for (let turn = 0; turn < pause; turn += 1) await Promise.resolve();
      if (fails === 'before') {
        await inPart?.(...args);
        throw new Error('not done');
      }
      const answer = await call(...args);
      if (fails === 'after') throw new Error('done, but not answered');
      return answer;
    };
  const { agenda, cursor, dispatch } = ports;
  return {
    ...ports,
    agenda: { ...agenda, entries: suffer<Parameters<Agenda['entries']>, Awaited<ReturnType<Agenda['entries']>>>(agenda.entries) },
    cursor: {
      ...cursor,
      read: suffer<[], Awaited<ReturnType<DispatchCursorStore['read']>>>(cursor.read),
      save: suffer<Parameters<DispatchCursorStore['save']>, Awaited<ReturnType<DispatchCursorStore['save']>>>(cursor.save),
    },
    dispatch: { send: suffer<Parameters<DispatchQueue['send']>, void>(dispatch.send, (messages) => dispatch.send(messages.slice(0, messages.length / 2))) },
  };
}

function around<A extends unknown[], R>(call: (...args: A) => R, before: () => void): (...args: A) => R {
  return (...args) => {
    before();
    return call(...args);
  };
}
