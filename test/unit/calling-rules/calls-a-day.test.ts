import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { admitHandoff } from '../../../lambda/callbacks/usecases/admit-handoff';
import type { CallsADay } from '../../../lambda/queues/domain/calling-policy';
import { USUAL_CALLING } from '../../../lambda/queues/domain/calling-policy';
import { ADA, startDial } from '../../fakes/dial-ports';
import { BEN, createPromisePorts } from '../../fakes/promise-ports';
import { promised } from '../callbacks/promised';

const NUMBERS = ['+493012345678', '+442079460143', '+493012345679', '+493012345680'];

function world(callsADay: CallsADay) {
  const made = createPromisePorts({ calling: { ...USUAL_CALLING, callsADay } });
  let clicks = 0;
  /** An agent clicks; our own number answers; the call is over. */
  const click = async (number: string, agent = ADA, meanwhile: () => Promise<unknown> = async () => undefined) => {
    clicks += 1;
    const answer = await startDial(made.ports as never, { agent, number, mode: 'queued-callback', idempotencyKey: `k${clicks}` });
    if (!('callback' in answer)) return 'refusal' in answer ? answer.refusal.code : 'called now';
    await meanwhile();
    const contactId = `c${clicks}`;
    const admitted = await admitHandoff(made.ports, answer.callback.id, { type: 'admission-asked', contactId });
    // The flow may be run again for the same contact.
    await admitHandoff(made.ports, answer.callback.id, { type: 'admission-asked', contactId });
    const { id } = answer.callback;
    const callback = (await made.ports.store.find(id))!;
    if (callback.phase === 'ended') return callback.outcome;
    await made.advance(callback, { type: 'reported', contactId, report: 'callback-refused' });
    return admitted.proceed ? 'called' : 'stopped';
  };
  return { ...made, click };
}

describe('calls to one number', () => {
  test('are as many within 24 hours as the setting says, whoever asks; the next is refused, with the time until then', async () => {
    const { click, clock, ports } = world({ toNumber: 2 });
    expect([await click(NUMBERS[0]!), await click(NUMBERS[0]!, BEN), await click(NUMBERS[0]!), await click(NUMBERS[1]!)]).toEqual(['called', 'called', 'called-too-often', 'called']);
    clock.at = '2026-11-23T10:00:00.000Z';
    expect(await startDial(ports as never, { agent: ADA, number: NUMBERS[0]!, mode: 'queued-callback', idempotencyKey: 'k' })).toEqual({ refusal: { code: 'called-too-often', of: 'number', atMost: 2, retryAfterSeconds: 23 * 3600 } });
    clock.at = '2026-11-24T09:00:00.000Z';
    expect(await click(NUMBERS[0]!)).toBe('called');
  });

  test('are counted when they are placed: one that comes to its place after others filled the day ends with the reason', async () => {
    const made = world({ toNumber: 1 });
    const outcome = await made.click(NUMBERS[0]!, ADA, async () => made.ports.countCall({ number: NUMBERS[0]!, asker: { by: 'agent', userId: 'u-ben' } }, 'another'));
    expect(outcome).toMatchObject({ code: 'not-allowed', sentence: expect.stringMatching(/^Not called: This number was called once within 24 hours/) });
  });

  test('count a promise of today as well, and it ends with the reason when its time comes', async () => {
    const made = world({ toNumber: 1 });
    const callback = await promised(made);
    made.clock.at = callback.dueAt;
    await made.ports.countCall({ number: callback.number, asker: { by: 'customer', at: callback.requestedAt } }, 'another');
    await made.advance(callback, { type: 'due', nthDial: 1 });
    expect(await admitHandoff(made.ports, callback.id, { type: 'admission-asked', contactId: 'c1', version: callback.version, line: 'queue' })).toMatchObject({ proceed: false, reason: expect.stringContaining('that is the limit') });
    expect(await made.store.find(callback.id)).toMatchObject({ phase: 'ended', outcome: { code: 'not-allowed' } });
  });

  test('are counted once though the function dies between the count and the save, and each attempt by itself', async () => {
    const made = world({ toNumber: 2 });
    const callback = await promised(made);
    made.clock.at = callback.dueAt;
    const { save } = made.ports.store;
    let dies = true;
    made.ports.store.save = (next) => {
      if (!dies) return save(next);
      dies = false;
      return Promise.reject(new Error('The function died.'));
    };
    const admission = { type: 'admission-asked' as const, contactId: 'c1', version: callback.version, line: 'queue' as const };
    await expect(admitHandoff(made.ports, callback.id, admission)).rejects.toThrow('died');
    expect(await admitHandoff(made.ports, callback.id, admission)).toMatchObject({ proceed: true });
    await made.advance((await made.store.find(callback.id))!, { type: 'reported', contactId: 'c1', report: 'callback-refused' });
    const again = (await made.store.find(callback.id)) as Callback & Promised;
    made.clock.at = again.dueAt;
    expect(await admitHandoff(made.ports, callback.id, { ...admission, contactId: 'c2', version: again.version })).toMatchObject({ proceed: true });
    expect(await made.ports.limits.waitOf({ name: 'calls-to-number', atMost: 3, windowSeconds: 1 }, callback.number)).toBeUndefined();
    expect(await made.ports.limits.waitOf({ name: 'calls-to-number', atMost: 2, windowSeconds: 1 }, callback.number)).toBeGreaterThan(0);
  });
});

describe('calls of one agent', () => {
  test('are as many as the setting says, to whatever number; those that customers asked for count for nobody', async () => {
    const { click, ports } = world({ ofAgent: 2 });
    await ports.countCall({ number: NUMBERS[3]!, asker: { by: 'customer', at: '2026-11-23T08:00:00.000Z' } }, 'x');
    expect([await click(NUMBERS[0]!), await click(NUMBERS[1]!), await click(NUMBERS[2]!), await click(NUMBERS[2]!, BEN)]).toEqual(['called', 'called', 'called-too-often', 'called']);
  });

  test('use up none of the calls to a number once their day is full', async () => {
    const { click, ports } = world({ ofAgent: 1, toNumber: 1 });
    await click(NUMBERS[0]!);
    await ports.countCall({ number: NUMBERS[1]!, asker: { by: 'agent', userId: 'u-ada' } }, 'x');
    expect(await click(NUMBERS[1]!, BEN)).toBe('called');
  });
});

test('where nothing is limited, nothing is counted: the control', async () => {
  const { click } = world({});
  for (let n = 0; n < 30; n += 1) expect(await click(NUMBERS[0]!)).toBe('called');
});

test('a click in legacy mode counts when Connect has taken the call, and is refused when the day is full', async () => {
  const { ports } = world({ toNumber: 1 });
  const legacy = { ...ports, clickRules: { ...ports.clickRules, legacyAllowed: true } };
  const click = (idempotencyKey: string, agent = ADA) => startDial(legacy as never, { agent, number: NUMBERS[0]!, mode: 'legacy', idempotencyKey });
  expect(await click('k1')).toMatchObject({ created: true });
  expect(await click('k2', BEN)).toMatchObject({ refusal: { code: 'called-too-often', of: 'number' } });
});
