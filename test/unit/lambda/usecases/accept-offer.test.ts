import type { Callback } from '../../../../lambda/domain/callback/callback';
import { advanceCallback } from '../../../../lambda/usecases/advance-callback';
import { acceptOffer } from '../../../../lambda/usecases/accept-offer';
import { giveUpOffer } from '../../../../lambda/usecases/give-up-offer';
import { createPromisePorts, SUPPORT } from '../../../fakes/promise-ports';
import { createInMemoryLineBook } from '../../../fakes/in-memory-line-book';
import { promised } from './promised';

const NUMBER = '+493012345678';
const chosen = { contactId: 'c1', queueId: 'q-support', number: NUMBER, choice: 'choice-1' };

function world() {
  const made = createPromisePorts();
  return { ...made, ports: { ...made.ports, lines: createInMemoryLineBook(), queues: new Map([['q-support', { ...SUPPORT, queuedAtMost: 1 }]]) } };
}

async function accepted({ ports }: ReturnType<typeof world>, more: object = {}): Promise<Callback> {
  const answer = await acceptOffer(ports, { ...chosen, ...more });
  if ('refused' in answer) throw new Error(answer.refused);
  return answer.accepted;
}

describe('a caller who accepts to be called back', () => {
  test('has the callback made by their own call, in the line where they stand', async () => {
    const made = world();
    expect(await accepted(made)).toMatchObject({ origin: 'caller', phase: 'handing-off', handoffContactId: 'c1', relatedContactId: 'c1', line: { queueId: 'q-support' }, dueAt: made.clock.at, retriesLeft: 3 });
  });

  test('is followed by a message, should the flow never report', async () => {
    const made = world();
    const callback = await accepted(made);
    expect(made.dispatch.sent).toEqual([{ message: { subject: callback.subject, placement: 1 }, at: '2026-11-23T09:00:20.000Z' }]);
  });

  test('finds the first when the function is called again for the same choice', async () => {
    const made = world();
    expect((await accepted(made)).id).toBe((await accepted(made)).id);
  });

  test('is refused where they are owed another, the line is full, the number may not be called, or the queue is not set up', async () => {
    const owed = world();
    await promised(owed);
    expect(await acceptOffer(owed.ports, chosen)).toEqual({ refused: 'The customer is owed a callback already.' });
    const full = world();
    await accepted(full, { number: '+493012345679', contactId: 'c0' });
    expect(await acceptOffer(full.ports, chosen)).toEqual({ refused: 'As many callbacks wait in the queue as may.' });
    expect((await full.store.findLatest(full.ports.ids.digest('customer', NUMBER)))?.phase).toBe('ended');
    expect(await acceptOffer(world().ports, { ...chosen, number: '110' })).toMatchObject({ refused: expect.stringContaining('number-emergency') });
    expect(await acceptOffer(world().ports, { ...chosen, queueId: 'q-other' })).toEqual({ refused: 'The queue is not set up for callbacks.' });
  });
});

describe('a callback that could not be made', () => {
  test('is owed no more, and not tried again; the caller may choose once more', async () => {
    const made = world();
    const callback = await accepted(made);
    await giveUpOffer(made.ports, chosen);
    expect(await made.store.find(callback.id)).toMatchObject({ phase: 'ended', outcome: { code: 'cancelled' } });
    await giveUpOffer(made.ports, chosen);
    expect((await accepted(made, { choice: 'choice-2' })).phase).toBe('handing-off');
  });

  test('was never kept: then there is nothing to do', async () => {
    await expect(giveUpOffer(world().ports, chosen)).resolves.toBeUndefined();
  });

  test('is taken out again where it stands in line all the same', async () => {
    const made = world();
    const callback = await accepted(made);
    await advanceCallback(made.ports, callback, { type: 'reported', contactId: 'c1', report: 'queued' });
    await giveUpOffer(made.ports, chosen);
    const left = await made.store.find(callback.id);
    expect(left?.phase === 'ended' || (left && 'withdrawal' in left && left.withdrawal === 'cancelled')).toBe(true);
  });
});
