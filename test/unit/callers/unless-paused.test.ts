import type { CheckedOffer } from '../../../lambda/callers/usecases/check-offer';
import { acceptUnlessPaused, checkUnlessPaused } from '../../../lambda/callers/usecases/unless-paused';
import type { AcceptAnswer } from '../../../lambda/callers/usecases/accept-offer';
import { createInMemoryPauses } from '../../fakes/in-memory-pauses';

const clock = { now: () => '2026-11-23T09:00:00.000Z' };
const PAUSE = { since: clock.now(), why: 'Wrong numbers are being called.', by: 'operator' as const };
const wait = { basis: 'nobody-staffed', seconds: 'unknown', ahead: 3, reason: 'No agent serves the queue.' } as const;
const OFFER: CheckedOffer = { wait, offered: ['immediate', 'slot'], number: 'withheld', limits: [], reason: 'They wait long.' };
const NOTHING: CheckedOffer = { wait, offered: [], limits: ['wait-below-threshold'], reason: 'They wait shortly.' };
const caller = { queueId: 'q-support' };

async function offered(offer: CheckedOffer | undefined, paused: 'everything' | 'q-support' | 'q-sales' | 'nothing') {
  const pauses = createInMemoryPauses({ clock });
  if (paused !== 'nothing') await pauses.pause(PAUSE, paused === 'everything' ? undefined : paused);
  const reads: string[] = [];
  const answer = await checkUnlessPaused(async () => offer, { read: () => (reads.push('pauses'), pauses.read()) })(caller);
  return { answer, reads };
}

describe('a caller who waits while calls are paused', () => {
  test.each(['everything', 'q-support'] as const)('is offered a time alone (%s)', async (paused) => {
    expect((await offered(OFFER, paused)).answer).toMatchObject({ offered: ['slot'], limits: ['paused'] });
  });

  test('is offered nothing where no time can be chosen', async () => {
    expect((await offered({ ...OFFER, offered: ['immediate'], limits: ['no-slots'] } as CheckedOffer, 'everything')).answer).toEqual({ wait, offered: [], limits: ['paused'], reason: 'Calls are paused.' });
  });

  test.each(['nothing', 'q-sales'] as const)('is offered both while calls of their queue go on (paused: %s)', async (paused) => {
    expect((await offered(OFFER, paused)).answer).toEqual(OFFER);
  });

  test('costs no look at the pauses where nothing is offered anyway', async () => {
    expect(await offered(NOTHING, 'everything')).toEqual({ answer: NOTHING, reads: [] });
    expect(await offered(undefined, 'everything')).toEqual({ answer: undefined, reads: [] });
  });
});

test('a caller who accepts just when calls are paused waits on, and nothing is written', async () => {
  const pauses = createInMemoryPauses({ clock });
  const accepted: string[] = [];
  const acceptOffer = acceptUnlessPaused(async ({ contactId }) => (accepted.push(contactId), { refused: 'this is not about that' } satisfies AcceptAnswer), pauses);
  const choice = { ...caller, contactId: 'c1', number: '+493012345678', choice: 'choice-1' };
  await pauses.pause(PAUSE, 'q-support');
  expect([await acceptOffer(choice), accepted]).toEqual([{ refused: 'Calls are paused.' }, []]);
  await pauses.resume('q-support');
  await acceptOffer(choice);
  expect(accepted).toEqual(['c1']);
});
