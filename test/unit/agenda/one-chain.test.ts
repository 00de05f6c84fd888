import fc from 'fast-check';
import type { DispatchMessage } from '../../../lambda/agenda/ports/dispatch';
import { isOutdated } from '../../../lambda/agenda/usecases/message-chain';
import type { Callback, Pending, Waiting } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { wireDispatchCallback } from '../../../lambda/functions/wiring/dispatch-and-sweep';
import { ADA, HANDOFF, PROMISE } from '../../../docs/print/callback-samples';
import { at, createDispatchWorld } from './dispatch-world';

const due: Promised & Pending = { ...PROMISE, phase: 'pending', attempt: {}, checkAt: PROMISE.dueAt };
const waiting: Promised & Waiting = { ...PROMISE, phase: 'waiting', attempt: { handoffContactId: HANDOFF, admittedAt: at(2), line: { agent: ADA } }, checkAt: at(60) };
const message = (chain: Partial<DispatchMessage> = {}): DispatchMessage => ({ subject: PROMISE.subject, nthDial: 1, ...chain });
const startOf = (callback: Promised) => message({ startOf: `${callback.dueAt}#${callback.requestedAt}` });
const inLine = { lookUp: async () => ({ facts: { contactId: HANDOFF, queuedAt: at(3) } }) };

describe('of the messages of one callback', () => {
  test('one that is delivered twice, while the first delivery still works on it, goes on once', async () => {
    const { ports, clock, sent } = await createDispatchWorld(waiting, inLine);
    clock.at = at(60);
    await Promise.all([wireDispatchCallback(ports)(message({ generation: 0 })), wireDispatchCallback(ports)(message({ generation: 0 }))]);
    expect(sent).toHaveLength(1);
  });

  test('a second copy is dropped once the first was handled', async () => {
    const { ports, clock, did, sent, now } = await createDispatchWorld(waiting, inLine);
    clock.at = at(60);
    await wireDispatchCallback(ports)(message({ generation: 0 }));
    const after = await now();
    await wireDispatchCallback(ports)(message({ generation: 0 }));
    expect([sent.length, did.noted.length, await now()]).toEqual([1, 2, after]);
  });

  test('one that is brought again takes the chain over from the successor that it may have sent', async () => {
    const { ports, sent, did } = await createDispatchWorld(due);
    await wireDispatchCallback(ports)(message({ generation: 0 }));
    await wireDispatchCallback(ports)(message({ generation: 0 }), 2);
    expect(sent.map((each) => each.message.generation)).toEqual([0, 2]);
    await wireDispatchCallback(ports)(sent[0]!.message);
    expect(did.placed).toHaveLength(2);
    await wireDispatchCallback(ports)(sent[1]!.message);
    expect([sent.length, did.placed.length]).toEqual([3, 3]);
  });

  test('one that is brought again, because whoever had it died before the successor was sent, goes on', async () => {
    const { ports, clock, sent } = await createDispatchWorld(waiting, inLine);
    clock.at = at(60);
    const send = ports.dispatch.send;
    ports.dispatch.send = () => Promise.reject(new Error('killed'));
    await expect(wireDispatchCallback(ports)(message({ generation: 0 }))).rejects.toThrow('killed');
    ports.dispatch.send = send;
    await wireDispatchCallback(ports)(message({ generation: 0 }), 2);
    expect(sent.map((each) => each.message.generation)).toEqual([2]);
  });

  test.each([
    ['was saved', true],
    ['was not saved', false],
  ])('the successor is followed where the customer is to be called, and nobody says whether that %s', async (_what, isSaved) => {
    const { ports, clock, sent, did, now } = await createDispatchWorld(due);
    ports.inLine.takeSeat = async () => 'customer-first';
    const { save } = ports.store;
    ports.store.save = async (next) => {
      if (isSaved) await save(next);
      throw new Error('no answer');
    };
    await wireDispatchCallback(ports)(message({ generation: 0 }));
    expect([(await now())!.phase, did.placed]).toEqual([isSaved ? 'calling' : 'pending', []]);
    ports.store.save = save;
    clock.at = sent[0]!.at;
    await wireDispatchCallback(ports)(sent[0]!.message);
    expect([(await now())!.phase, did.placed.length]).toEqual(['calling', 1]);
  });

  test('while Connect takes no calls, copies become one', async () => {
    const { ports, sent } = await createDispatchWorld(due, { answers: Array.from({ length: 4 }, () => ({ refused: 'connect-busy' as const })) });
    for (let copy = 0; copy < 4; copy += 1) await wireDispatchCallback(ports)(message({ generation: 0 }));
    expect(sent.map((each) => each.message.generation)).toEqual([1]);
  });

  test('that of the attempt before ends the one that was brought for the next attempt: one follows it from there', async () => {
    const { ports, did, clock, sent } = await createDispatchWorld({ ...due, dueAt: at(90), checkAt: at(90) });
    clock.at = at(60);
    for (let copy = 0; copy < 3; copy += 1) await wireDispatchCallback(ports)(message({ generation: 0 }));
    clock.at = at(90);
    await wireDispatchCallback(ports)(message({ generation: 0 }));
    expect(did.placed).toEqual([]);
    expect(sent.map((each) => each.message.generation)).toEqual([1]);
    await wireDispatchCallback(ports)(sent[0]!.message);
    expect(did.placed).toHaveLength(1);
  });

  test.each<[string, Callback & Promised, Callback & Promised, number]>([
    ['for its time starts it', due, due, 1],
    ['for the time that it had before an edit is dropped', due, { ...due, dueAt: at(-60) }, 0],
    ['for one that was replaced since is dropped', due, { ...due, requestedAt: at(-7200) }, 0],
    ['which is sent twice, is dropped once the callback is under way', waiting, due, 0],
  ])('that of a tick %s', async (...[, held, sentFor, goesOn]) => {
    const { ports, clock, sent } = await createDispatchWorld(held, inLine);
    clock.at = at(60);
    await wireDispatchCallback(ports)(startOf(sentFor));
    expect(sent).toHaveLength(goesOn);
  });

  test('one of before there were generations is followed', async () => {
    const { ports, clock, sent } = await createDispatchWorld({ ...waiting, generation: 3 }, inLine);
    clock.at = at(60);
    await wireDispatchCallback(ports)(message());
    expect(sent.map((each) => each.message.generation)).toEqual([4]);
  });

  test('that of a generation that this function has not read yet is followed', async () => {
    const { ports, clock, sent } = await createDispatchWorld({ ...waiting, generation: 3 }, inLine);
    clock.at = at(60);
    await wireDispatchCallback(ports)(message({ generation: 4 }));
    expect(sent).toHaveLength(1);
  });
});

const delivery = fc.record({ diesAtSend: fc.constantFrom('no', 'before', 'after'), placing: fc.constantFrom('placed', 'connect-busy', 'unclear'), lookFails: fc.boolean() });
type Delivery = { diesAtSend: string; placing: string; lookFails: boolean };

describe('however often each message is brought again', () => {
  test('one of all messages is current at most, and a callback under way always has one', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom<Callback & Promised>(due, waiting), fc.array(fc.array(delivery, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 }), async (begun, rounds) => {
        const turn: { now: Delivery } = { now: rounds[0]![0]! };
        const { ports, clock, sent, now } = await createDispatchWorld(begun, {
          lookUp: async () => {
            if (turn.now.lookFails) throw new Error('throttled');
            return { facts: { contactId: HANDOFF, queuedAt: at(3) } };
          },
        });
        ports.dialler.dial = async () => (turn.now.placing === 'placed' ? { dialled: HANDOFF } : turn.now.placing === 'unclear' ? { unclear: 'no answer' } : { refused: 'connect-busy' });
        const send = ports.dispatch.send;
        ports.dispatch.send = async (messages) => {
          if (turn.now.diesAtSend === 'before') throw new Error('killed');
          await send(messages);
          if (turn.now.diesAtSend === 'after') throw new Error('killed');
        };
        let next: (typeof sent)[number] = { message: message({ generation: 0 }), at: at(60) };
        for (const deliveries of rounds) {
          clock.at = next.at > clock.at ? next.at : clock.at;
          const before = sent.length;
          // The last delivery of a message always ends well: SQS brings it until one does.
          for (const [nth, each] of [...deliveries, { ...deliveries[0]!, diesAtSend: 'no' }].entries()) {
            turn.now = each;
            await wireDispatchCallback(ports)(next.message, nth + 1).catch(() => undefined);
          }
          const held = (await now()) as Callback & Promised;
          const current = sent.slice(before).filter((one) => !isOutdated({ message: one.message, receives: 1 }, held));
          const isFollowed = held.checkAt !== undefined && !(held.phase === 'pending' && held.checkAt > clock.at);
          expect(current.length).toBe(isFollowed ? 1 : Math.min(1, current.length));
          if (current.length === 0) return;
          next = current[0]!;
        }
      }),
    ));
});
