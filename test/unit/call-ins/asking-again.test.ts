import { acceptedCallIn, asked, createCallInWorld, endpointOf, numberOf, type CallInWorld } from './call-in-world';

let world: CallInWorld;
beforeEach(() => void (world = createCallInWorld()));

const stateOf = (id: string) => world.stateOf(id);

const idOf = (token: string) => world.ports.tokens.find('shop', token);

describe('a customer who asks again for the same', () => {
  test('keeps their place in line; both tokens lead to it, and what was said last of device and context counts', async () => {
    const first = await asked(world, 1);
    world.pass(10);
    const other = await asked(world, 2);
    world.pass(10);
    const again = await world.ask(1, 'delayed', { push: { endpointArn: endpointOf(9) }, context: { order: '4711' } });
    if ('refusal' in again) throw new Error(again.refusal.code);
    expect([await idOf(first.token), await idOf(again.token)]).toEqual([first.callIn.id, first.callIn.id]);
    world.state.agentsAvailable = 1;
    await world.turn();
    expect([await stateOf(again.callIn.id), await stateOf(other.callIn.id)]).toEqual(['ready', 'queued']);
    expect(world.pushed.map(({ endpointArn }) => endpointArn)).toEqual([endpointOf(9)]);
    expect(await world.callIns.find(first.callIn.id)).toMatchObject({ context: { order: '4711' } });
  });

  test('keeps their turn, too: with another token they accept, and after that they get another code', async () => {
    const { callIn } = await asked(world, 1);
    world.state.agentsAvailable = 1;
    await world.turn();
    const restarted = await asked(world, 1);
    expect(restarted.callIn).toMatchObject({ id: callIn.id, phase: 'ready' });
    const accepted = await world.accept(callIn.id, restarted.token);
    const lastly = await asked(world, 1);
    expect(lastly.callIn).toMatchObject({ id: callIn.id, phase: 'expected' });
    const anew = await world.accept(callIn.id, lastly.token);
    if (!('code' in accepted) || !('code' in anew)) throw new Error('They were not accepted.');
    expect((await world.enter(accepted.code!, 'c1')).decision).toBe('wrong');
    expect((await world.enter(anew.code!, 'c2')).decision).toBe('matched');
  });
});

describe('a customer who asks for another call', () => {
  test.each(['immediate', 'delayed'] as const)('(%s first) has the first one replaced; its token says so, and its code lets nobody in', async (kind) => {
    const first = kind === 'delayed' ? await acceptedCallIn(world, 1) : await asked(world, 1, kind).then(({ callIn, code }) => ({ id: callIn.id, code: code! }));
    const next = await asked(world, 1, kind === 'delayed' ? 'immediate' : 'delayed');
    expect([await stateOf(first.id), await stateOf(next.callIn.id)]).toEqual(['replaced', kind === 'delayed' ? 'expected' : 'queued']);
    expect((await world.enter(first.code, 'c1')).decision).toBe('wrong');
  });

  test('after one that was matched can still be told what became of the first', async () => {
    const { id, code } = await acceptedCallIn(world, 1);
    await world.enter(code, 'c1');
    const next = await asked(world, 1);
    expect([await stateOf(id), await stateOf(next.callIn.id)]).toEqual(['matched', 'queued']);
    // The very call that it matched may pass the module again.
    expect((await world.enter(code, 'c1')).decision).toBe('matched');
    expect((await world.enter(code, 'c2')).decision).toBe('wrong');
  });
});

describe('somebody else', () => {
  test.each([{ customer: 'shop 2' }, { customer: 'bank 1', holder: 'bank' }])('(%j) cannot take the place of an open request, nor its code, nor its token', async (stranger) => {
    const { id, token, code } = await acceptedCallIn(world, 1);
    expect(await world.ask(1, 'delayed', stranger)).toEqual({ refusal: { code: 'call-in-pending' } });
    expect(await world.ask(1, 'immediate', stranger)).toEqual({ refusal: { code: 'call-in-pending' } });
    expect(await world.accept(id, token)).toMatchObject({ code });
    expect((await world.enter(code, 'c1', numberOf(1))).decision).toBe('matched');
  });

  test('may ask for the number when the request left the line, and waits from then on', async () => {
    const { callIn } = await asked(world, 1);
    world.state.agentsAvailable = 1;
    await world.turn();
    world.pass(200);
    const other = await world.ask(1, 'delayed', { customer: 'shop 2' });
    expect(other).toMatchObject({ callIn: { phase: 'queued', inLineSince: world.state.now } });
    expect(await stateOf(callIn.id)).toBe('replaced');
  });
});

test.each(['call-ins-of-customer', 'call-ins-to-number'])('a request beyond the limit %s is refused, and nothing is kept of it', async (fullLimit) => {
  world.state.fullLimit = fullLimit;
  expect(await world.ask(1)).toMatchObject({ refusal: { code: 'rate-limited', name: fullLimit, retryAfterSeconds: 60 } });
  expect(world.callIns.newest()).toEqual([]);
});

test('requests are recorded and counted by kind, as are their repeats, and what becomes of them', async () => {
  await asked(world, 1);
  await asked(world, 1);
  const { code } = await asked(world, 1, 'immediate');
  await world.enter(code!, 'c1');
  expect(world.decided).toEqual(['requested: none to queued', 'requested-again: queued to queued', 'replaced: queued to ended', 'requested: none to expected', 'called: expected to ended']);
  expect(world.counted).toEqual(['delayed-requested', 'delayed-requested-again', 'delayed-replaced', 'immediate-requested', 'immediate-matched']);
});
