import { SAMPLES } from '../../../docs/print/callback-samples';
import { createSayOutcome } from '../../../lambda/callbacks/usecases/say-outcome';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { outcome } from '../../../lambda/callbacks/domain/outcome';
import { ADA } from '../../fakes/dial-ports';
import { BEN, createPromisePorts, OWN_OUTCOMES } from '../../fakes/promise-ports';
import { promised, standing } from '../callbacks/promised';

const LONDON = 'Europe/London';
const SOON = { local: '2026-11-24T10:00', zone: LONDON };
const answeredBy = (userId: string) => ({ contactId: 'c2', agentId: userId, connectedAt: '2026-11-23T15:01:00.000Z', disconnectedAt: '2026-11-23T15:03:00.000Z' });

/** Makes a callback of the queue Support that ada answered, and that is over. */
async function setUp(order: Parameters<typeof promised>[1] = {}) {
  const made = createPromisePorts();
  const waiting = await standing(made, await promised(made, order));
  const { checkAt: _none, ...rest } = waiting;
  const over = { ...rest, phase: 'ended', attempt: { ...waiting.attempt, call: answeredBy(ADA.userId) }, endedAt: '2026-11-23T15:03:00.000Z', outcome: outcome('answered') } as Callback;
  const saved = await made.ports.store.save(over);
  if (saved === 'overtaken') throw new Error('overtaken');
  made.clock.at = '2026-11-23T15:04:00.000Z';
  const say = (code: string, more: Partial<Parameters<typeof made.sayCallbackOutcome>[0]> = {}) => made.sayCallbackOutcome({ agent: ADA, id: over.id, outcome: code, ...more });
  return { ...made, callback: saved.saved as Callback & Promised, say };
}

describe('what came of a callback’s call', () => {
  test('is said by the agent who had it', async () => {
    const { say } = await setUp();
    expect(await say('reached')).toMatchObject({ callback: { phase: 'ended', outcome: { code: 'reached' } } });
  });

  test('brings the callback back: a voicemail is not the customer', async () => {
    const { say } = await setUp();
    expect(await say('voicemail')).toMatchObject({ callback: { phase: 'pending', retriesLeft: 2, dueAt: '2026-11-23T15:34:00.000Z' } });
  });

  test.each([
    ['sold', { phase: 'ended', outcome: { code: 'own-done', own: 'sold', sentence: 'Sold' } }],
    ['in-a-meeting', { phase: 'pending', retriesLeft: 2 }],
    ['not-interested', { phase: 'ended', outcome: { code: 'own-end', own: 'not-interested' } }],
  ])('may be said in the operator’s own words, each of which does what the operator said: %s', async (code, callback) => {
    const { say } = await setUp();
    expect(await say(code)).toMatchObject({ callback });
  });

  test('does not bring a caller back whom an agent answered in the queue meanwhile, though nothing was told of that', async () => {
    const { ports, callback, say } = await setUp();
    const asked: Callback = { ...callback, origin: 'caller', relatedContactId: 'c1' };
    const saved = await ports.store.save(asked);
    if (saved === 'overtaken') throw new Error('overtaken');
    const initiatedAt = '2026-11-23T14:58:00.000Z';
    ports.contacts.lookUp = async (contactId) => ({ facts: contactId === 'c1' ? { contactId, initiatedAt, connectedAt: '2026-11-23T15:00:40.000Z' } : { ...answeredBy(ADA.userId), queuedAt: initiatedAt } });
    expect(await say('voicemail', { version: saved.saved.version })).toMatchObject({ callback: { phase: 'ended', outcome: { code: 'answered-in-queue' }, attempts: [{ outcome: { code: 'voicemail' } }] } });
    expect(await say('reached')).toMatchObject({ callback: { phase: 'ended', outcome: { code: 'reached' } } });
  });

  test('with a time that the customer asked for makes it their time, by the rules of the queue', async () => {
    const { say } = await setUp({ queueId: 'q-sales' });
    expect(await say('try-again', { at: { local: '2026-11-24T20:00', zone: LONDON } })).toMatchObject({ refusal: { code: 'queue-closed-then' } });
    expect(await say('try-again', { at: { local: '2026-11-23T09:00', zone: LONDON } })).toMatchObject({ refusal: { code: 'due-in-the-past' } });
    expect(await say('try-again', { at: SOON })).toMatchObject({ callback: { phase: 'pending', dueAt: '2026-11-24T10:00:00.000Z', zone: LONDON, purgeAt: '2026-11-24T12:00:00.000Z', retriesLeft: 3 } });
  });

  test('has a time where the customer named one, and nowhere else', async () => {
    const { say } = await setUp();
    expect(await say('try-again')).toMatchObject({ refusal: { code: 'field-invalid', field: 'dueAt' } });
    expect(await say('voicemail', { at: SOON })).toMatchObject({ refusal: { code: 'field-invalid', field: 'dueAt' } });
  });

  test('is one of the known words', async () => {
    const { say } = await setUp();
    const allowed = 'one of reached, voicemail, no-answer, wrong-person, wrong-number, try-again, sold, in-a-meeting, not-interested';
    for (const code of ['nobody-home', 'own-done', 'purged']) expect(await say(code)).toEqual({ refusal: { code: 'field-invalid', field: 'outcome', allowed } });
  });

  test('is not said by a colleague, who may see the callback; nor by one who may not, to whom it is not there', async () => {
    const { say, served } = await setUp();
    expect(await say('reached', { agent: BEN })).toEqual({ refusal: { code: 'not-your-call' } });
    served['u-ben'] = [];
    expect(await say('reached', { agent: BEN })).toEqual({ refusal: { code: 'callback-not-found' } });
  });

  test('is said by the agent who had it also when they serve the queue no longer', async () => {
    const { say, served } = await setUp();
    served['u-ada'] = [];
    expect(await say('reached')).toMatchObject({ callback: { outcome: { code: 'reached' } } });
  });

  test('is recorded only where the customer was promised another since, and the other one stands as it is', async () => {
    const made = await setUp();
    const next = await promised(made, { idempotencyKey: 'key-2', at: SOON });
    expect(await made.say('voicemail')).toMatchObject({ callback: { phase: 'ended', replaced: true, outcome: { code: 'voicemail' } } });
    expect(await made.ports.store.findLatest(next.subject)).toEqual(next);
    expect(await made.ports.store.find(made.callback.id)).toMatchObject({ outcome: { code: 'voicemail' } });
  });

  test('is not said over a change that the agent has not read', async () => {
    const { say, callback } = await setUp();
    await say('reached');
    expect(await say('voicemail', { version: callback.version })).toEqual({ refusal: { code: 'changed-meanwhile' } });
  });

  test('of a click is taken but for a time: that is for a promise', async () => {
    const { follow, ports } = await setUp();
    await ports.store.create({ ...SAMPLES.ended, id: 'click.key', subject: 'click', agent: ADA });
    const say = createSayOutcome({ follow, contacts: ports.contacts, queues: ports.queues, hours: ports.hours, takeSlotSeat: async () => 'no-slot', clock: ports.clock, ownOutcomes: OWN_OUTCOMES, listNumber: async () => undefined });
    const click = (await ports.store.find('click.key'))!;
    expect(await say({ agent: ADA, callback: click, outcome: 'try-again', at: SOON })).toMatchObject({ refusal: { code: 'field-invalid', field: 'dueAt' } });
    expect(await say({ agent: ADA, callback: click, outcome: 'try-again' })).toMatchObject({ callback: { phase: 'ended', outcome: { code: 'try-again' } } });
    expect(await say({ agent: ADA, callback: click, outcome: 'voicemail' })).toMatchObject({ callback: { phase: 'ended', outcome: { code: 'voicemail' } } });
  });
});

describe('the list of calls of which nobody has said anything', () => {
  test('holds the agent’s own, until they said it, or the next day is over', async () => {
    const { listCallbacks, say, clock } = await setUp();
    const listed = async (agent = ADA) => {
      const page = await listCallbacks({ agent, list: 'answered', owner: 'anybody', limit: 50 });
      return 'callbacks' in page && page.callbacks.map(({ number }) => number);
    };
    expect([await listed(), await listed(BEN)]).toEqual([['+493012345678'], []]);
    clock.at = '2026-11-25T15:04:00.000Z';
    expect(await listed()).toEqual([]);
    clock.at = '2026-11-24T09:00:00.000Z';
    await say('reached');
    expect(await listed()).toEqual([]);
  });
});
