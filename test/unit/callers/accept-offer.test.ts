import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { type Acceptance, createAcceptOffer } from '../../../lambda/callers/usecases/accept-offer';
import { createCheckCallersNumber } from '../../../lambda/callers/usecases/check-callers-number';
import { createGiveUpOffer } from '../../../lambda/callers/usecases/give-up-offer';
import type { PromiseChoice } from '../../../lambda/callers/usecases/promise-choice';
import type { QueuePolicy } from '../../../lambda/queues/domain/queue-policy';
import { CUSTOMERS_FIRST } from '../../../docs/print/callback-samples';
import { withLines } from '../../../lambda/functions/wiring/lines';
import { wirePromisesAtNumber } from '../../../lambda/functions/wiring/promises';
import { createPromisePorts, SUPPORT } from '../../fakes/promise-ports';
import { promised } from '../callbacks/promised';

const NUMBER = '+493012345678';
const chosen = { contactId: 'c1', queueId: 'q-support', number: NUMBER, choice: 'choice-1' };

/** One callback at most may wait in the line of Support. */
function world(change: Partial<QueuePolicy> = {}) {
  const promises: [Callback & Promised, string][] = [];
  const made = createPromisePorts();
  const queues = new Map([['q-support', { ...SUPPORT, queuedAtMost: 1, ...change }]]);
  const { store, ids, clock, hours, checkNumber } = made.ports;
  const { follow, createAtNumber, takeSeatInLine } = wirePromisesAtNumber(withLines({ ...made.ports, queues }));
  const giveUpOffer = createGiveUpOffer({ follow, store, ids });
  const checkCallersNumber = createCheckCallersNumber({ checkNumber, defaultCountry: 'DE', clock, callersMayName: 'any', enforceRateLimits: async () => undefined });
  const promiseChoice: PromiseChoice = async (callback, contactId) => (promises.push([callback, contactId]), { promised: callback });
  const acceptOffer = createAcceptOffer({ createAtNumber, takeSeatInLine, giveUpOffer, promiseChoice, dispatch: made.dispatch, queues, hours, checkCallersNumber, ids, clock });
  return { ...made, follow, giveUpOffer, acceptOffer, promises };
}

async function accepted({ acceptOffer }: ReturnType<typeof world>, more: Partial<Acceptance> = {}): Promise<Callback> {
  const answer = await acceptOffer({ ...chosen, ...more });
  if (!('accepted' in answer)) throw new Error(JSON.stringify(answer));
  return answer.accepted;
}

describe('a caller who accepts to be called back', () => {
  test('has the callback made by their own call, in the line where they stand', async () => {
    const made = world();
    expect(await accepted(made)).toMatchObject({ origin: 'caller', phase: 'handing-off', attempt: { handoffContactId: 'c1', line: { queueId: 'q-support' } }, relatedContactId: 'c1', dueAt: made.clock.at, retriesLeft: 3 });
  });

  test('is followed by a message, should the flow never report', async () => {
    const made = world();
    const callback = await accepted(made);
    expect(made.dispatch.sent).toEqual([{ message: { subject: callback.subject, nthDial: 1, generation: 0 }, at: '2026-11-23T09:00:20.000Z' }]);
  });

  test('finds the first when the function is called again for the same choice', async () => {
    const made = world();
    expect((await accepted(made)).id).toBe((await accepted(made)).id);
  });

  test('is refused where somebody who shares the number is owed one, be the place of the number free', async () => {
    const made = world();
    const there = await promised(made);
    await made.store.linkSharing(NUMBER, { callbackId: 'sharer.key', linkedAt: made.clock.at, openUntil: '2027-03-01T09:00:00.000Z' });
    await made.store.create({ ...there, id: 'sharer.key', subject: 'sharer', crmRecord: 'case-2' });
    await made.follow(there, { type: 'cancelled', cause: 'cancelled' });
    expect(await made.acceptOffer(chosen)).toEqual({ refused: 'The customer is owed a callback already.' });
    await made.follow((await made.store.find('sharer.key'))!, { type: 'cancelled', cause: 'cancelled' });
    expect((await accepted(made)).phase).toBe('handing-off');
  });

  test('is refused where they are owed another, the line is full, the number may not be called, or the queue is not set up', async () => {
    const owed = world();
    await promised(owed);
    expect(await owed.acceptOffer(chosen)).toEqual({ refused: 'The customer is owed a callback already.' });
    const full = world();
    await accepted(full, { number: '+493012345679', contactId: 'c0' });
    expect(await full.acceptOffer(chosen)).toEqual({ refused: 'As many callbacks wait in the queue as may.' });
    expect((await full.store.findLatest(full.ports.ids.digest('customer', NUMBER)))?.phase).toBe('ended');
    expect(await world().acceptOffer({ ...chosen, number: '110' })).toMatchObject({ refused: expect.stringContaining('number-emergency') });
    expect(await world().acceptOffer({ ...chosen, queueId: 'q-other' })).toEqual({ refused: 'The queue is not set up for callbacks.' });
  });
});

describe('a callback that could not be made', () => {
  test('is owed no more, and not tried again; the caller may choose once more', async () => {
    const made = world();
    const callback = await accepted(made);
    await made.giveUpOffer(chosen);
    expect(await made.store.find(callback.id)).toMatchObject({ phase: 'ended', outcome: { code: 'cancelled' } });
    await made.giveUpOffer(chosen);
    expect((await accepted(made, { choice: 'choice-2' })).phase).toBe('handing-off');
  });

  test('was never kept: then there is nothing to do', async () => {
    await expect(world().giveUpOffer(chosen)).resolves.toBeUndefined();
  });

  test('is taken out again where it stands in line all the same', async () => {
    const made = world();
    const callback = await accepted(made);
    await made.follow(callback, { type: 'reported', contactId: 'c1', report: 'queued' });
    await made.giveUpOffer(chosen);
    const left = await made.store.find(callback.id);
    expect(left?.phase === 'ended' || left?.attempt.withdrawal === 'cancelled').toBe(true);
  });
});

describe('a caller who accepts where customers are called before an agent', () => {
  const first = { customerFirst: CUSTOMERS_FIRST.customerFirst };
  const skills = [{ name: 'Language', value: 'German', level: 3 }];

  test('is promised a call of its own, once they have hung up, with what the flow said that they need', async () => {
    const made = world(first);
    const answer = await made.acceptOffer({ ...chosen, skills });
    expect(answer).toMatchObject({ promised: { origin: 'caller', phase: 'pending', attempt: {}, dueAt: '2026-11-23T09:00:10.000Z', relatedContactId: 'c1', skills } });
    expect(made.promises.map(([, contactId]) => contactId)).toEqual(['c1']);
    expect(made.dispatch.sent).toEqual([]);
  });

  test('is not told twice of one choice: it has one id', async () => {
    const made = world(first);
    await made.acceptOffer(chosen);
    await made.acceptOffer(chosen);
    expect(new Set(made.promises.map(([{ id }]) => id)).size).toBe(1);
  });

  test('is refused where their number may not be called', async () => {
    const made = world(first);
    expect(await made.acceptOffer({ ...chosen, number: '+1', callerId: '+1' })).toHaveProperty('refused');
    expect(made.promises).toEqual([]);
  });
});

test('skills are nothing to a queue whose agents are called first', async () => {
  const made = world();
  expect(await accepted(made, { skills: [{ name: 'Language', value: 'German', level: 3 }] })).not.toHaveProperty('skills');
});
