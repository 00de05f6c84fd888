import { acceptedCallIn, asked, CALL_IN_NUMBER, createCallInWorld, endpointOf, numberOf, type CallInWorld } from './call-in-world';

let world: CallInWorld;
beforeEach(() => void (world = createCallInWorld()));

const stateOf = (id: string) => world.stateOf(id);

describe('a call that may be made at once', () => {
  test('is answered with a code, and matched by it from any number, once', async () => {
    const { callIn, code } = await asked(world, 1, 'immediate');
    expect(code).toMatch(/^\d{8}$/);
    expect((await world.enter(code!, 'c1')).decision).toBe('matched');
    expect((await world.enter(code!, 'c2')).decision).toBe('wrong');
    expect(await stateOf(callIn.id)).toBe('matched');
  });

  test('is asked for its code when its number shows, and found by the number alone where no code is given', async () => {
    await asked(world, 1, 'immediate');
    expect((await world.recognise(numberOf(1), 'c1')).decision).toBe('ask');
    world.ports.policy.immediateCode = false;
    const { code } = await asked(world, 2, 'immediate');
    expect(code).toBeUndefined();
    expect((await world.recognise(numberOf(2), 'c2')).decision).toBe('matched');
    expect((await world.recognise(numberOf(2), 'c3')).decision).toBe('none');
  });

  test('keeps no agent from those who wait', async () => {
    world.state.agentsAvailable = 1;
    await asked(world, 1, 'immediate');
    const waiting = await asked(world, 2);
    await world.turn();
    expect(await stateOf(waiting.callIn.id)).toBe('ready');
  });

  test('gives the agent what the app knew', async () => {
    const answer = await world.ask(1, 'immediate', { context: { order: '4711' } });
    if ('refusal' in answer) throw new Error(answer.refusal.code);
    await world.enter(answer.code!, 'c1');
    expect(world.attached.get('c1')).toEqual({ dialback_call_in_id: answer.callIn.id, dialback_context_order: '4711', dialback_context: 'order: 4711' });
  });

  test('is an ordinary call when its time has passed', async () => {
    const { code, callIn } = await asked(world, 1, 'immediate');
    world.pass(601);
    expect((await world.enter(code!, 'c1')).decision).toBe('wrong');
    expect((await world.recognise(numberOf(1), 'c1')).decision).toBe('none');
    expect(await stateOf(callIn.id)).toBe('expired');
  });
});

describe('a call that waits for its turn', () => {
  test('is pushed in order, one for each free agent, and no more', async () => {
    const ids = [];
    for (const n of [1, 2, 3]) {
      ids.push((await asked(world, n)).callIn.id);
      world.pass(1);
    }
    world.state.agentsAvailable = 2;
    for (let n = 0; n < 4; n += 1) await world.turn();
    expect(await Promise.all(ids.map(stateOf))).toEqual(['ready', 'ready', 'queued']);
    expect(world.pushed.map(({ endpointArn }) => endpointArn)).toEqual([endpointOf(1), endpointOf(2)]);
  });

  test('counts callers in the queue as the next for the agents who are free', async () => {
    world.state.agentsAvailable = 2;
    world.state.contactsInQueue = 2;
    world.state.oldestSince = '2026-11-23T08:59:00.000Z';
    const { callIn } = await asked(world, 1);
    await world.turn();
    expect(await stateOf(callIn.id)).toBe('queued');
  });

  test('gets number and code when it is accepted, in the answer and by push; again when that is repeated', async () => {
    const { id, token, code } = await acceptedCallIn(world, 1);
    expect(world.pushed.at(-1)!.message).toMatchObject({ type: 'call-in-code', callInId: id, number: CALL_IN_NUMBER, code });
    expect(await world.accept(id, token)).toMatchObject({ code });
    expect((await world.enter(code, 'c1')).decision).toBe('matched');
  });

  test('cannot be accepted before its turn, nor after the next one had it', async () => {
    const { callIn, token } = await asked(world, 1);
    expect(await world.accept(callIn.id, token)).toEqual({ refusal: { code: 'call-in-not-ready' } });
    world.state.agentsAvailable = 1;
    await world.turn();
    world.pass(181);
    const next = await asked(world, 2);
    await world.turn();
    expect(await world.accept(callIn.id, token)).toEqual({ refusal: { code: 'call-in-expired' } });
    expect(await stateOf(next.callIn.id)).toBe('ready');
  });

  test('is kept until its purge when it left the line unused, and then removed', async () => {
    const { callIn } = await asked(world, 1);
    world.state.agentsAvailable = 1;
    await world.turn();
    world.pass(200);
    await world.tick();
    expect(await stateOf(callIn.id)).toBe('expired');
    world.pass(8 * 3600);
    await world.tick();
    expect(world.callIns.newest()).toMatchObject([{ phase: 'ended', outcome: 'purged' }]);
  });

  test('is removed at the end of the business day while it waits, and matches nothing', async () => {
    const hours = { zone: 'UTC', ranges: [{ day: 'MONDAY' as const, startMinute: 8 * 60, endMinute: 12 * 60 }], overrides: [] };
    Object.assign(world.ports.hours, { of: async () => hours });
    const { callIn, token } = await asked(world, 1);
    expect(callIn.purgeAt).toBe('2026-11-23T12:00:00.000Z');
    world.pass(3 * 3600);
    world.state.agentsAvailable = 5;
    await world.turn();
    expect(world.callIns.newest()).toMatchObject([{ phase: 'ended', outcome: 'purged' }]);
    expect(world.pushed).toEqual([]);
    expect(await world.accept(callIn.id, token)).toEqual({ refusal: { code: 'call-in-over' } });
    expect((await world.recognise(numberOf(1), 'c1')).decision).toBe('none');
    expect(await world.ask(2)).toMatchObject({ refusal: { code: 'queue-closed-then' } });
  });

  test('matches no call after its customer cancelled it, or asked anew', async () => {
    const first = await acceptedCallIn(world, 1);
    await world.steps.cancelCallIn(first.id);
    expect((await world.enter(first.code, 'c1')).decision).toBe('wrong');
    const second = await acceptedCallIn(world, 2);
    await asked(world, 2, 'immediate');
    expect((await world.enter(second.code, 'c2')).decision).toBe('wrong');
  });

  test('has its turn again told when a push was lost, and leaves the line when the device takes none', async () => {
    const { callIn } = await asked(world, 1);
    world.state.agentsAvailable = 1;
    world.state.fate = 'lost';
    await world.turn();
    expect(world.failures).toEqual(['push-ready']);
    world.state.fate = 'taken';
    world.pass(60);
    await world.tick();
    expect(world.pushed.map(({ message }) => message.type)).toEqual(['call-in-ready']);
    expect(await stateOf(callIn.id)).toBe('ready');
    const next = await asked(world, 2);
    world.state.agentsAvailable = 2;
    world.state.fate = 'refused';
    await world.turn();
    expect(await stateOf(next.callIn.id)).toBe('expired');
  });

  test('is refused a target that the operator did not name', async () => {
    const ask = (push: { endpointArn: string } | { webhookId: string }) => world.steps.requestCallIn({ number: numberOf(1), queueId: 'q-support', kind: 'delayed', push, holder: 'shop', customer: 'shop 1' });
    expect(await ask({ webhookId: 'other' })).toEqual({ refusal: { code: 'push-target-unknown', target: 'other' } });
    expect(await ask({ endpointArn: 'arn:aws:sns:eu-central-1:111122223333:endpoint/GCM/shop-of-others/1' })).toMatchObject({ refusal: { code: 'push-target-unknown' } });
    expect(await ask({ webhookId: 'shop' })).toMatchObject({ callIn: { phase: 'queued' } });
  });
});

test('a request of a number that is none, and of a queue that is not set up, is refused', async () => {
  const ask = { number: '12', queueId: 'q-support', kind: 'delayed' as const, holder: 'shop', customer: 'shop 1' };
  expect(await world.steps.requestCallIn(ask)).toMatchObject({ refusal: { code: 'number-short-code' } });
  expect(await world.steps.requestCallIn({ ...ask, number: numberOf(1), queueId: 'q-other' })).toMatchObject({ refusal: { code: 'queue-unknown' } });
});

test('is over when its own moments passed, whenever somebody notices', async () => {
  const world = createCallInWorld();
  const { callIn } = await asked(world, 1, 'immediate');
  if (callIn.phase !== 'expected') throw new Error(callIn.phase);
  world.pass(700);
  expect(await world.stateOf(callIn.id)).toBe('expired');
  expect(world.callIns.newest()).toMatchObject([{ phase: 'expired', expiredAt: callIn.callUntil }]);
  await world.steps.cancelCallIn(callIn.id);
  expect(world.callIns.newest()).toMatchObject([{ phase: 'ended', outcome: 'cancelled', endedAt: callIn.callUntil }]);
  const later = await asked(world, 2);
  world.pass(24 * 3600);
  await world.tick();
  expect(world.callIns.newest()[1]).toMatchObject({ phase: 'ended', outcome: 'purged', endedAt: later.callIn.purgeAt });
});
