import type { Callback, CallbackIn, Pending } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import type { CallbackEvent } from '../../../lambda/callbacks/domain/event';
import { createAdvance } from '../../../lambda/callbacks/usecases/advance-callback';
import { wireDispatchCallback } from '../../../lambda/functions/wiring/dispatch-and-sweep';
import { ADA, CALL, CLICKED_AT, HANDOFF, LINED_UP, PROMISED_SAMPLES, TALKING } from '../../../docs/print/callback-samples';
import { at, createDispatchWorld } from '../agenda/dispatch-world';

const { pending, waiting, connected } = PROMISED_SAMPLES;
const seen = (facts: object): CallbackEvent => ({ type: 'contact-seen', facts: { ...LINED_UP, ...facts }, rootContactId: HANDOFF });

async function worldWithoutHours(callback: Callback) {
  const world = await createDispatchWorld(callback);
  world.ports.hours.of = () => Promise.reject(new Error('TooManyRequestsException'));
  world.clock.at = at(1);
  return world;
}

describe('while Connect does not say when a queue is open', () => {
  test.each<[string, { of: Callback & Promised; event: CallbackEvent }, object]>([
    ['the handoff flow is let in', { of: pending, event: { type: 'admission-asked', contactId: HANDOFF, version: 1, line: 'agent' } }, { phase: 'handing-off' }],
    ['an agent calls now', { of: pending, event: { type: 'called-now', agent: ADA } }, { phase: 'pending', attempt: { calledNowBy: ADA } }],
    ['an agent changes it', { of: pending, event: { type: 'edited', edit: { comment: 'New' } } }, { comment: 'New' }],
    ['it is cancelled', { of: pending, event: { type: 'cancelled', cause: 'cancelled' } }, { phase: 'ended' }],
    ['it comes into its line', { of: PROMISED_SAMPLES['handing-off'], event: seen({}) }, { phase: 'waiting' }],
    ['it is connected', { of: waiting, event: seen(TALKING) }, { phase: 'connected' }],
    ['it ends well', { of: connected, event: seen({ ...TALKING, contactId: CALL, disconnectedAt: at(120) }) }, { phase: 'ended', outcome: { code: 'answered' } }],
    ['it fails and has no retry left', { of: { ...waiting, retriesLeft: 0 }, event: seen({ disconnectedAt: at(60) }) }, { phase: 'ended', outcome: { code: 'removed' } }],
  ])('%s all the same', async (_what, { of, event }, expected) => {
    const { ports, now } = await worldWithoutHours(of);
    await createAdvance(ports)(of, event);
    expect(await now()).toMatchObject(expected);
  });

  test('what is due stays due, and is placed when its message is brought again', async () => {
    const { ports, did, now } = await worldWithoutHours(pending);
    const message = { subject: pending.subject, nthDial: 1 };
    await expect(wireDispatchCallback(ports)(message)).rejects.toThrow('TooManyRequestsException');
    expect(await now()).toMatchObject({ phase: 'pending', checkAt: CLICKED_AT } satisfies Partial<CallbackIn<Pending>>);
    ports.hours.of = async () => undefined;
    await wireDispatchCallback(ports)(message);
    expect(did.placed).toEqual(['customer.key-1-1 ada']);
  });
});
