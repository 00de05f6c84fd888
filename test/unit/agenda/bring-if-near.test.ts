import { createBringIfNear } from '../../../lambda/agenda/usecases/bring-if-near';
import type { Callback, Pending } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { followCallback } from '../../../lambda/callbacks/usecases/advance-callback';
import { PROMISE, PROMISED_SAMPLES } from '../../../docs/print/callback-samples';
import { createInMemoryCursor } from '../../fakes/in-memory-dispatch';
import { at, createDispatchWorld } from './dispatch-world';

const due = (seconds: number): Callback & Promised & Pending => ({ ...PROMISE, dueAt: at(seconds), phase: 'pending', attempt: {}, checkAt: at(seconds) });

async function open(callback: Callback) {
  const world = await createDispatchWorld(callback);
  const sending = { ...world.ports, cursor: createInMemoryCursor(), secondsPerCall: 0.6 };
  const ports = { ...sending, bringIfNear: createBringIfNear(sending) };
  const edit = (edit: { dueAt?: string; comment?: string }) => followCallback(ports, callback, { type: 'edited', edit });
  return { ...world, ports, sending, edit };
}

describe('a callback that is put on the list', () => {
  test('for a time before the tick would come to it is brought then', async () => {
    const { edit, sent } = await open(due(600));
    await edit({ dueAt: at(30) });
    expect(sent).toEqual([{ message: { subject: PROMISE.subject, nthDial: 1, generation: 0 }, at: at(30) }]);
  });

  test('for now takes its turn in the lane', async () => {
    const { edit, sent, sending } = await open(due(600));
    await sending.cursor.reserveStart({ now: at(0), secondsPerCall: 0.6, queueId: 'q-support' });
    await edit({ dueAt: at(0) });
    expect(sent).toMatchObject([{ at: at(0.6) }]);
  });

  test('for later is left to the tick, and one whose time stays is not brought again', async () => {
    const later = await open(due(600));
    await later.edit({ dueAt: at(91) });
    const commented = await open(due(30));
    await commented.edit({ comment: 'Call the office' });
    expect([later.sent, commented.sent]).toEqual([[], []]);
  });

  test('by an edit that is repeated is brought again: the first may have been cut off', async () => {
    const { edit, sent } = await open(due(30));
    await edit({ dueAt: at(30) });
    expect(sent).toMatchObject([{ at: at(30) }]);
  });

  test('out of the line of an owner who does not come is brought once what it was is stopped', async () => {
    const leaving: Callback = { ...PROMISED_SAMPLES.waiting, attempt: { ...PROMISED_SAMPLES.waiting.attempt, withdrawal: 'owner-away' } };
    const { ports, sent } = await open(leaving);
    await followCallback(ports, leaving, { type: 'looked-up', call: { ...leaving.attempt.call!, disconnectedAt: at(1) } });
    expect(sent).toMatchObject([{ at: at(0) }]);
  });

  test('of those to be taken out of their line is brought for its next check, where Connect did not answer', async () => {
    const { ports, sent } = await open(PROMISED_SAMPLES.waiting);
    const { contacts } = ports;
    ports.contacts = { ...contacts, callbacksFrom: () => Promise.reject(new Error('no answer')), lookUp: () => Promise.reject(new Error('no answer')) };
    await followCallback(ports, PROMISED_SAMPLES.waiting, { type: 'cancelled', cause: 'cancelled' });
    expect(sent).toMatchObject([{ message: { subject: PROMISE.subject }, at: at(5) }]);
  });

  test('is saved though the message could not be sent', async () => {
    const { edit, did, now, sending } = await open(due(600));
    sending.dispatch.send = () => Promise.reject(new Error('no answer'));
    await edit({ dueAt: at(30) });
    expect(await now()).toMatchObject({ dueAt: at(30) });
    expect(did.failed).toEqual(['bring']);
  });
});
