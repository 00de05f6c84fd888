import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { CallbackEvent } from '../../../lambda/callbacks/domain/event';
import { createAdvance } from '../../../lambda/callbacks/usecases/advance-callback';
import type { ClickOrder } from '../../../lambda/dials/domain/click-order';
import { wireSweepOverdue } from '../../../lambda/functions/wiring/dispatch-and-sweep';
import { ADA, createDialPorts, startDial } from '../../fakes/dial-ports';
import { endlessTime, untilTheEnd } from '../../fakes/endless-time';

const ORDER: ClickOrder = { agent: ADA, number: '030 12345678', mode: 'queued-callback', idempotencyKey: 'key-1' };

/** Returns a callback that nobody answered. Connect's own retry shows in its list only if it is put into `open`. */
async function unanswered() {
  const world = createDialPorts();
  const open: string[] = [];
  world.ports.contacts.callbacksFrom = async () => ({ open });
  const started = await startDial(world.ports, ORDER);
  const { id } = (started as { callback: Callback }).callback;
  const see = async (event: CallbackEvent) => createAdvance(world.ports)((await world.store.find(id))!, event);
  await see({ type: 'admission-asked', contactId: 'c1' });
  await see({ type: 'contact-seen', facts: { contactId: 'c2', acceptedAt: '2026-11-23T09:00:08.000Z', disconnectedAt: '2026-11-23T09:00:40.000Z' } });
  return { ...world, open, id };
}

describe('a callback that nobody answered', () => {
  test('is looked at once more a minute later, since Connect may show its retry late', async () => {
    const { ports, store, clock, open, did, id } = await unanswered();
    open.push('c3-retry');
    clock.at = '2026-11-23T09:02:00.000Z';
    await wireSweepOverdue({ ...ports, ...untilTheEnd(), dueChecks: store })();
    expect(did.stopped).toEqual(['c3-retry']);
    expect((await store.find(id))?.checkAt).toBeUndefined();
  });

  test('gives up its place to the next click as soon as Connect shows its retry, after that was stopped', async () => {
    const { ports, clock, open, did } = await unanswered();
    open.push('c3-retry');
    clock.at = '2026-11-23T09:00:49.000Z';
    expect(await startDial(ports, { ...ORDER, idempotencyKey: 'key-2' })).toEqual({ refusal: { code: 'earlier-call-not-settled', retryAfterSeconds: 1 } });
    clock.at = '2026-11-23T09:00:50.000Z';
    expect(await startDial(ports, { ...ORDER, idempotencyKey: 'key-2' })).toMatchObject({ created: true });
    expect(did.stopped).toEqual(['c3-retry']);
  });

  test('keeps the next click waiting while its retry cannot be stopped, and says for how long', async () => {
    const { ports, did, clock } = await unanswered();
    clock.at = '2026-11-23T09:00:40.000Z';
    ports.contacts.callbacksFrom = () => Promise.reject(new Error('no answer'));
    expect(await startDial(ports, { ...ORDER, idempotencyKey: 'key-2' })).toEqual({ refusal: { code: 'earlier-call-not-settled', retryAfterSeconds: 10 } });
    clock.at = '2026-11-23T09:00:50.000Z';
    expect(await startDial(ports, { ...ORDER, idempotencyKey: 'key-2' })).toEqual({ refusal: { code: 'earlier-call-not-settled', retryAfterSeconds: 60 } });
    expect(did.placed).toHaveLength(1);
  });
});

test('a call that Connect holds of a callback which is over is stopped by the event that comes again, where it could not be stopped', async () => {
  const { ports, store, clock, open, id } = await unanswered();
  clock.at = '2026-11-23T09:02:00.000Z';
  await wireSweepOverdue({ ...ports, ...untilTheEnd(), dueChecks: store })();
  open.push('c3-retry');
  const seen = async () => createAdvance(ports)((await store.find(id))!, { type: 'contact-seen', facts: { contactId: 'c3-retry', queuedAt: clock.at } });
  ports.contacts.callbacksFrom = () => Promise.reject(new Error('no answer'));
  await expect(seen()).rejects.toThrow('no answer');
});

test('a sweep with more due than it has time for ends well, and leaves the rest to the next', async () => {
  const { ports, store, clock } = createDialPorts();
  for (const last of [1, 2, 3]) await startDial(ports, { ...ORDER, number: `030 1234567${last}`, idempotencyKey: `key-${last}` });
  clock.at = '2026-11-23T09:01:00.000Z';
  const time = { ...endlessTime, left: 33 };
  const sweep = wireSweepOverdue({ ...ports, ...untilTheEnd(), time: { ...time, seconds: () => time.left }, dueChecks: store });
  ports.dialler.dial = async () => {
    time.left -= 25;
    return { dialled: 'c1' };
  };
  expect(await sweep()).toEqual({ checked: 2, failed: 0 });
  time.left = 33;
  expect(await sweep()).toEqual({ checked: 1, failed: 0 });
});

test('a click whose agent cannot be held is told so, and its record says the same', async () => {
  const { ports, store, did } = createDialPorts({ guarantee: 'hold-status' });
  ports.routing.takeOut = () => Promise.reject(new Error('no answer'));
  expect(await startDial(ports, ORDER)).toEqual({ refusal: { code: 'agent-not-held' } });
  expect(did.placed).toEqual([]);
  expect(await store.findLatest('customer/+493012345678')).toMatchObject({ outcome: { code: 'agent-not-held' } });
});

test('a contact is not let in while its admission cannot be saved', async () => {
  const { ports } = createDialPorts();
  const started = await startDial(ports, ORDER);
  ports.store.save = async () => 'overtaken';
  ports.store.find = async () => undefined;
  await expect(createAdvance(ports)((started as { callback: Callback }).callback, { type: 'admission-asked', contactId: 'c1' })).rejects.toThrow('cannot be found');
});
