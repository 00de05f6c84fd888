import type { Callback, Pending, Waiting } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { resendLost } from '../../../lambda/agenda/usecases/resend-lost';
import { ADA, HANDOFF, PROMISE, QUEUE } from '../../../docs/print/callback-samples';
import { createInMemoryAgenda } from '../../fakes/in-memory-agenda';
import { createInMemoryCursor, createInMemoryDispatchQueue, createInMemoryResendMark } from '../../fakes/in-memory-dispatch';
import { createInMemoryParking } from '../../fakes/in-memory-parking';
import { endlessTime } from '../../fakes/endless-time';
import { at } from './dispatch-world';

const due = (subject: string, dueAt = at(0)): Promised & Pending => ({ ...PROMISE, id: `${subject}.key`, subject, dueAt, phase: 'pending', attempt: {}, checkAt: dueAt });
const waiting = (checkAt: string): Promised & Waiting => ({
  ...PROMISE,
  ...{ phase: 'waiting', attempt: { handoffContactId: HANDOFF, admittedAt: at(2), line: { agent: ADA } }, checkAt },
});

function open(...held: Callback[]) {
  return openOn(held);
}

function openOn(held: Callback[]) {
  const clock = { at: at(0), now: () => clock.at };
  const dispatch = createInMemoryDispatchQueue();
  const agenda = createInMemoryAgenda({ newest: () => held });
  const ports = { agenda, dispatch, clock, time: endlessTime, cursor: createInMemoryCursor(), resendMark: createInMemoryResendMark(), parking: createInMemoryParking({ findLatest: async () => undefined }), queues: new Map([[QUEUE.queueId, QUEUE]]), secondsPerCall: 0.6 };
  /** Runs the sweep each minute between two moments. The tick has come as far as it can. */
  const sweep = async (from: number, to: number) => {
    for (let seconds = from; seconds <= to; seconds += 60) {
      clock.at = at(seconds);
      const cursor = await ports.cursor.read();
      await ports.cursor.save({ ...cursor, reached: at(seconds + 75) });
      await resendLost(ports);
    }
    return dispatch.sent.map(({ message }) => message.subject);
  };
  return { ports, clock, dispatch, sweep };
}

describe('the search for lost callbacks', () => {
  test('finds one whose message was lost within minutes of its time', async () => {
    expect(await open(due('lost')).sweep(0, 480)).toEqual(['lost']);
  });

  test('finds one that is lost on its way, once per age', async () => {
    const { sweep } = open(waiting(at(1200)));
    expect(await sweep(0, 1200)).toEqual([]);
    expect(await sweep(1260, 2400)).toEqual([PROMISE.subject]);
  });

  test('finds one that is lost in the line of an agent within a quarter of an hour, be it dialled up to two minutes late', async () => {
    for (const placedLate of [0, 60, 117]) {
      for (const firstSweep of [0, 60, 120, 180, 240]) {
        const { sweep } = open(waiting(at(302 + placedLate)));
        expect(await sweep(firstSweep, 840)).toContain(PROMISE.subject);
      }
    }
  });

  test('leaves alone what is followed, what is over, and what has not come up', async () => {
    const over: Callback = { ...PROMISE, id: 'over.key', subject: 'over', phase: 'ended', attempt: {}, endedAt: at(10), outcome: { code: 'answered', sentence: '' } };
    expect(await open(waiting(at(900_000)), over, due('later', at(90_000))).sweep(0, 86_400)).toEqual([]);
  });

  test('leaves alone what waits for a seat in a line: the line wakes it', async () => {
    const { ports, sweep } = open(due('parked'), { ...due('parked-for-owner'), owner: ADA }, due('lost'));
    await ports.parking.park({ queueId: QUEUE.queueId }, due('parked'));
    await ports.parking.park({ agent: ADA }, due('parked-for-owner'));
    expect(await sweep(0, 480)).toEqual(['lost']);
  });

  test('leaves alone what the tick has not come to yet', async () => {
    const { ports, clock, dispatch } = open(due('in-the-crowd'));
    clock.at = at(240);
    await ports.cursor.save({ ...(await ports.cursor.read()), reached: at(-1) });
    await resendLost(ports);
    expect(dispatch.sent).toEqual([]);
  });

  test('finds all of a page and more, at the rate of the lane', async () => {
    const { sweep, dispatch } = open(...Array.from({ length: 230 }, (_, n) => due(`c${n}`)));
    expect(new Set(await sweep(0, 480)).size).toBe(230);
    const starts = dispatch.sent.map(({ at: start }) => Date.parse(start));
    expect(Math.min(...starts.slice(1).map((start, n) => start - starts[n]!))).toBe(600);
  });

  test('finds one that was lost just before the ticks were silent for a day, or for a week', async () => {
    const DAY = 86_400;
    for (const days of [1, 7]) {
      const { sweep } = open(due('lost', at(240)));
      await sweep(0, 60);
      expect(new Set(await sweep(days * DAY + 300, days * DAY + 1200))).toEqual(new Set(['lost']));
    }
  });

  test('finds one that was lost before any sweep had come through, though that is the first after a day', async () => {
    const DAY = 86_400;
    expect(await open(due('lost', at(-600))).sweep(DAY, DAY + 3 * DAY)).toContain('lost');
  });

  test('finds one that was taken up again days after its time, as long as an agent may say so', async () => {
    const held: Callback[] = [];
    const { sweep } = openOn(held);
    const HOURS = 3600;
    const end = QUEUE.purgeMinutes * 60 + 48 * HOURS;
    expect(await sweep(0, end)).toEqual([]);
    held.push(due('taken up again'));
    expect(await sweep(end + 60, end + 2 * HOURS)).toEqual(['taken up again']);
  });

  test('is made up for when it failed', async () => {
    const { ports, sweep } = open(due('lost'));
    const { send } = ports.dispatch;
    ports.dispatch.send = () => Promise.reject(new Error('no answer'));
    await expect(sweep(0, 480)).rejects.toThrow('no answer');
    ports.dispatch.send = send;
    expect(await sweep(540, 600)).toEqual(['lost']);
  });

  test('that has no time for all of it goes on in the next sweep, where it stopped, until all were looked for', async () => {
    const all = Array.from({ length: 350 }, (_, n) => due(`c${String(n).padStart(3, '0')}`, at(n / 10)));
    const { ports, clock, dispatch } = open(...all);
    await ports.resendMark.save({ at: at(0), reached: at(600), behind: {} });
    const pages = { left: 0 };
    const entries = ports.agenda.entries;
    ports.agenda.entries = (...asked) => {
      pages.left -= 1;
      return entries(...asked);
    };
    const time = { ...endlessTime, seconds: () => (pages.left > 0 ? 60 : 5) };
    const sentPerSweep: number[] = [];
    for (let minute = 5; minute < 12; minute += 1) {
      clock.at = at(minute * 60);
      pages.left = 2;
      const before = dispatch.sent.length;
      await resendLost({ ...ports, time });
      sentPerSweep.push(dispatch.sent.length - before);
    }
    expect(sentPerSweep.slice(0, 2)).toEqual([200, 150]);
    expect(new Set(dispatch.sent.map(({ message }) => message.subject)).size).toBe(350);
    expect(dispatch.sent).toHaveLength(350);
  });
});
