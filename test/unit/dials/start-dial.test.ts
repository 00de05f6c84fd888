import type { ContactFacts } from '../../../lambda/callbacks/domain/contact-facts';
import { POLICY } from '../../../lambda/callbacks/domain/policy';
import { createAdvance } from '../../../lambda/callbacks/usecases/advance-callback';
import { admitHandoff, reportHandoff } from '../../../lambda/callbacks/usecases/admit-handoff';
import { checkHold } from '../../../lambda/agents/usecases/hold-agent';
import type { ClickOrder } from '../../../lambda/dials/domain/click-order';
import type { StartDialAnswer } from '../../../lambda/dials/usecases/start-dial';
import type { DialPorts } from '../../../lambda/functions/wiring/dials';
import { wireSweepOverdue } from '../../../lambda/functions/wiring/dispatch-and-sweep';
import { ADA, createDialPorts, startDial } from '../../fakes/dial-ports';
import { untilTheEnd } from '../../fakes/endless-time';

const ORDER: ClickOrder = { agent: ADA, number: '030 12345678', mode: 'queued-callback', idempotencyKey: 'key-1' };

function callbackOf(answer: StartDialAnswer) {
  if ('refusal' in answer) throw new Error(answer.refusal.code);
  if ('calledNow' in answer) throw new Error('It became the call of a promised callback.');
  return answer.callback;
}

async function seeQueued(ports: DialPorts, id: string, contactId: string): Promise<void> {
  await createAdvance(ports)((await ports.store.find(id))!, { type: 'contact-seen', facts: { contactId, queuedAt: '2026-11-23T09:00:03.000Z' } });
}

const asking = (contactId: string) => ({ type: 'admission-asked', contactId }) as const;

describe('a click', () => {
  test('is written and then placed once, with a token of its own', async () => {
    const { ports, did } = createDialPorts();
    const answer = await startDial(ports, ORDER);
    expect(answer).toMatchObject({ created: true, callback: { phase: 'dispatching', number: '+493012345678' } });
    expect(did.placed).toEqual([`${callbackOf(answer).id}-1`]);
  });

  test('made a hundred times at once, with one key or with many, is placed once', async () => {
    for (const keyOf of [() => 'same', (nth: number) => `key-${nth}`]) {
      const { ports, did } = createDialPorts();
      const answers = await Promise.all(Array.from({ length: 100 }, (_, nth) => startDial(ports, { ...ORDER, idempotencyKey: keyOf(nth) })));
      expect(new Set(answers.map((answer) => callbackOf(answer).id)).size).toBe(1);
      expect(did.placed).toHaveLength(1);
    }
  });

  test('with a key that was used for another request is refused', async () => {
    const { ports } = createDialPorts();
    await startDial(ports, ORDER);
    expect(await startDial(ports, { ...ORDER, comment: 'Something else' })).toEqual({ refusal: { code: 'idempotency-key-reused' } });
  });

  test('on a number that may not be called writes and places nothing', async () => {
    const { ports, did, store } = createDialPorts();
    expect(await startDial(ports, { ...ORDER, number: '112' })).toMatchObject({ refusal: { code: 'number-emergency' } });
    expect(did.placed).toEqual([]);
    expect(await store.findLatest('customer/112')).toBeUndefined();
  });

  test('in legacy mode is refused where the operator has it off', async () => {
    const { ports } = createDialPorts();
    expect(await startDial(ports, { ...ORDER, mode: 'legacy' })).toEqual({ refusal: { code: 'mode-not-allowed' } });
  });

  test('that Connect refuses is told as that, and the next click starts anew', async () => {
    const { ports, did } = createDialPorts({ answers: [{ refused: 'connect-limit' }] });
    expect(await startDial(ports, ORDER)).toMatchObject({ refusal: { code: 'call-not-placed' } });
    expect(await startDial(ports, { ...ORDER, idempotencyKey: 'key-2' })).toMatchObject({ created: true });
    expect(did.placed).toHaveLength(2);
  });

  test('whose placing was not answered is followed up by the sweep, and only one call may make the callback', async () => {
    const { ports, clock, store, did } = createDialPorts({ answers: [{ unclear: 'timeout' }] });
    const callback = callbackOf(await startDial(ports, ORDER));
    clock.at = '2026-11-23T09:01:00.000Z';
    await wireSweepOverdue({ ...ports, ...untilTheEnd(), dueChecks: store })();
    expect(did.placed).toEqual([`${callback.id}-1`, `${callback.id}-2`]);
    expect(await admitHandoff(ports, callback.id, asking('second'))).toMatchObject({ proceed: true });
    expect(await admitHandoff(ports, callback.id, asking('first'))).toMatchObject({ proceed: false });
  });

  test('that got stuck before its call was placed is taken up by the next click', async () => {
    const { ports, clock, did } = createDialPorts();
    const callback = callbackOf(await startDial(ports, ORDER));
    clock.at = '2026-11-23T09:00:30.000Z';
    await startDial(ports, { ...ORDER, idempotencyKey: 'key-2' });
    expect(did.placed).toEqual([`${callback.id}-1`, `${callback.id}-2`]);
  });
});

test('a click on a customer who was called before is written over that call, which it read, in one write', async () => {
  const { ports, store, clock } = createDialPorts();
  const first = callbackOf(await startDial(ports, ORDER));
  await createAdvance(ports)(first, { type: 'dial-refused', failure: 'connect-limit' });
  clock.at = '2026-11-24T09:00:00.000Z';
  const [create, createOver] = [vi.spyOn(store, 'create'), vi.spyOn(store, 'createOver')];
  expect(await startDial(ports, { ...ORDER, idempotencyKey: 'later' })).toMatchObject({ created: true });
  expect([create.mock.calls.length, createOver.mock.calls.length]).toEqual([0, 1]);
  expect(await store.find(first.id)).toMatchObject({ replaced: true });
});

test('a click in whose place others write each time that it looks is told so', async () => {
  const { ports, store, did } = createDialPorts();
  vi.spyOn(store, 'createOver').mockResolvedValue(false);
  expect(await startDial(ports, ORDER)).toEqual({ refusal: { code: 'click-overtaken' } });
  expect(did.placed).toEqual([]);
});

describe('a second click on the same customer', () => {
  const waiting = async () => {
    const made = createDialPorts();
    const callback = callbackOf(await startDial(made.ports, ORDER));
    await admitHandoff(made.ports, callback.id, asking('c1'));
    await seeQueued(made.ports, callback.id, 'c2');
    const connectShows = (call: ContactFacts) => {
      made.ports.contacts.lookUp = async (contactId) => ({ facts: contactId === 'c1' ? { contactId } : call });
      made.ports.contacts.callbacksFrom = async () => ({ first: 'c2', open: [] });
    };
    return { ...made, callback, connectShows };
  };

  test('while the first waits, is the first', async () => {
    const { ports, callback, connectShows, did } = await waiting();
    connectShows({ contactId: 'c2', queuedAt: '2026-11-23T09:00:03.000Z' });
    expect(await startDial(ports, { ...ORDER, idempotencyKey: 'key-2' })).toMatchObject({ created: false, callback: { id: callback.id } });
    expect(did.placed).toHaveLength(1);
  });

  test('after the first is over, but the news of it was lost, is a call of its own', async () => {
    const { ports, callback, connectShows } = await waiting();
    connectShows({ contactId: 'c2', connectedAt: '2026-11-23T09:00:20.000Z', disconnectedAt: '2026-11-23T09:02:00.000Z' });
    expect(await startDial(ports, { ...ORDER, idempotencyKey: 'key-2' })).toMatchObject({ created: true });
    expect(await ports.store.find(callback.id)).toMatchObject({ outcome: { code: 'answered' } });
  });
});

describe('an agent held out of routing', () => {
  test.each(['hold-status', 'quiet-routing-profile'] as const)('by %s is taken out before the call is placed', async (guarantee) => {
    const { ports, routing } = createDialPorts({ guarantee });
    await startDial(ports, ORDER);
    expect(routing.isOut(guarantee)).toBe(true);
  });

  test('by status is given back when the callback is queued', async () => {
    const { ports, routing, did } = createDialPorts({ guarantee: 'hold-status' });
    const callback = callbackOf(await startDial(ports, ORDER));
    await admitHandoff(ports, callback.id, asking('c1'));
    expect(routing.isOut('hold-status')).toBe(true);
    await reportHandoff(ports, callback.id, { type: 'reported', contactId: 'c1', report: 'queued' });
    expect(routing.isOut('hold-status')).toBe(true);
    await seeQueued(ports, callback.id, 'c2');
    expect(did.routing).toEqual(['out hold-status', 'back to available']);
  });

  test('by profile stays out while the callback waits, and is given back when it was taken', async () => {
    const { ports, routing } = createDialPorts({ guarantee: 'quiet-routing-profile' });
    const callback = callbackOf(await startDial(ports, ORDER));
    await admitHandoff(ports, callback.id, asking('c1'));
    await reportHandoff(ports, callback.id, { type: 'reported', contactId: 'c1', report: 'queued' });
    expect(routing.isOut('quiet-routing-profile')).toBe(true);
    const waiting = (await ports.store.find(callback.id))!;
    await createAdvance(ports)(waiting, { type: 'contact-seen', facts: { contactId: 'c2', connectedAt: '2026-11-23T09:00:20.000Z' } });
    expect(routing.isOut('quiet-routing-profile')).toBe(false);
  });

  test('for two calls is given back by the last of them, to where they were at first', async () => {
    const { ports, did } = createDialPorts({ guarantee: 'hold-status', answers: [] });
    const first = callbackOf(await startDial(ports, ORDER));
    const second = callbackOf(await startDial(ports, { ...ORDER, number: '030 87654321', idempotencyKey: 'key-2' }));
    for (const [nth, callback] of [first, second].entries()) {
      await admitHandoff(ports, callback.id, asking(`c1-${nth}`));
      await reportHandoff(ports, callback.id, { type: 'reported', contactId: `c1-${nth}`, report: 'queued' });
      await seeQueued(ports, callback.id, `c2-${nth}`);
    }
    expect(did.routing.filter((line) => line.startsWith('back'))).toEqual(['back to available']);
  });

  test('when everything after the hold died, is given back by the sweep', async () => {
    const { ports, routing, clock, store } = createDialPorts({ guarantee: 'hold-status', answers: [{ unclear: 'died' }, { unclear: 'died' }] });
    await startDial(ports, ORDER);
    clock.at = '2026-11-23T09:10:00.000Z';
    await wireSweepOverdue({ ...ports, ...untilTheEnd(), dueChecks: store })();
    await checkHold({ ...ports, phaseOf: async (id) => (await ports.store.find(id))?.phase }, ADA.userId);
    expect(routing.isOut('hold-status')).toBe(false);
  });
});

test('the lease of a handoff is over before a click loses its freshness', () => {
  expect(POLICY.handoffLeaseSeconds * POLICY.dialLimit).toBeLessThan(POLICY.freshnessSeconds);
});
