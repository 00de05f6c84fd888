import { createSayClickOutcome } from '../../../lambda/dials/usecases/say-click-outcome';
import type { CallbackOrder } from '../../../lambda/agent-callbacks/usecases/schedule-callback';
import type { OutcomeOrder } from '../../../lambda/callbacks/usecases/say-outcome';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { Click, Promised } from '../../../lambda/callbacks/domain/callback-request';
import { ADA } from '../../fakes/dial-ports';
import { BEN } from '../../fakes/promise-ports';
import { SAMPLES } from '../../../docs/print/callback-samples';

const ended = { ...SAMPLES.ended, agent: ADA, comment: 'Invoice 17' } as Callback & Click;
const OWED = { id: 'owed', dueAt: '2026-11-24T09:00:00.000Z' } as Callback & Promised;
const at = { in: { hours: 2 }, zone: 'Europe/Berlin' };

/** What was promised and said, in order. `fails`: the word is lost so often. */
function setUp({ refused = false, fails = 0 } = {}) {
  const done: [what: string, order: object][] = [];
  let failing = fails;
  const say = createSayClickOutcome({
    scheduleCallback: async (order: CallbackOrder) => {
      done.push(['promised', order]);
      return refused ? { refusal: { code: 'queue-needed' } } : { callback: OWED, created: true };
    },
    sayOutcome: async (order: OutcomeOrder) => {
      if (failing-- > 0) throw new Error('The table does not answer.');
      done.push(['said', order]);
      return { callback: order.callback };
    },
  });
  return { say, done };
}

describe('what came of a click: the customer wants to be called at another time', () => {
  const order = { agent: ADA, callback: ended, outcome: 'try-again', at, queueId: 'q-support', evenSo: true };

  test('they are promised this agent’s own callback for that queue, and then it is said, without the time', async () => {
    const { say, done } = setUp();
    expect(await say(order)).toEqual({ callback: ended, again: OWED });
    expect(done).toEqual([
      ['promised', { agent: ADA, number: ended.number, queueId: 'q-support', at, own: true, evenSo: true, comment: 'Invoice 17', idempotencyKey: expect.stringContaining(ended.id) }],
      ['said', { agent: ADA, callback: ended, outcome: 'try-again', evenSo: true }],
    ]);
  });

  test('a word that was lost is said again under the same key, so that there is one promise', async () => {
    const { say, done } = setUp({ fails: 1 });
    await expect(say(order)).rejects.toThrow('does not answer');
    await say(order);
    const keys = done.flatMap(([what, said]) => (what === 'promised' ? [(said as CallbackOrder).idempotencyKey] : []));
    expect(keys).toEqual([keys[0], keys[0]]);
    await say({ ...order, at: { ...at, in: { hours: 3 } } });
    expect((done.at(-2)![1] as CallbackOrder).idempotencyKey).not.toBe(keys[0]);
  });

  test('nothing is said where nothing can be promised', async () => {
    const { say, done } = setUp({ refused: true });
    expect(await say(order)).toEqual({ refusal: { code: 'queue-needed' } });
    expect(done.map(([what]) => what)).toEqual(['promised']);
  });

  test.each([
    ['another outcome', { outcome: 'reached' }],
    ['no time', { at: undefined }],
    ['another agent, whose call it was not', { agent: BEN }],
  ])('with %s nothing is promised', async (_what, change) => {
    const { say, done } = setUp();
    await say({ ...order, ...change } as typeof order);
    expect(done.map(([what]) => what)).toEqual(['said']);
  });
});
