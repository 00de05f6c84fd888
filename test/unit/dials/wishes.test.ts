import * as fc from 'fast-check';
import { wireAgentCallbacks } from '../../../lambda/functions/wiring/agent-callbacks';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { isPromised } from '../../../lambda/callbacks/domain/callback-request';
import { outcome, type OutcomeCode } from '../../../lambda/callbacks/domain/outcome';
import { admitHandoff } from '../../../lambda/callbacks/usecases/admit-handoff';
import { createAdvance, createFollow } from '../../../lambda/callbacks/usecases/advance-callback';
import { wireDispatchCallback } from '../../../lambda/functions/wiring/dispatch-and-sweep';
import { wireCancelForInboundCall } from '../../../lambda/functions/wiring/inbound-calls';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import { runs } from '../../runs';
import { ADA, startDial } from '../../fakes/dial-ports';
import { BEN, createPromisePorts } from '../../fakes/promise-ports';
import { promised } from '../callbacks/promised';

const WORDS = ['reached', 'voicemail', 'no-answer', 'wrong-person', 'own-done', 'own-retry'] as const satisfies OutcomeCode[];
const REACHED: readonly OutcomeCode[] = ['reached', 'own-done'];

const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('say' as const), of: fc.nat(5), word: fc.constantFrom(...WORDS), times: fc.integer({ min: 1, max: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('click' as const), seconds: fc.constantFrom(2, 30) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('due' as const), seconds: fc.constantFrom(2, 30) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('call-in' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), to: fc.constantFrom('+493012345678', '+493087654321') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), seconds: fc.constantFrom(20, 1900) }) },
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

/** A call in which somebody was on the line with an agent, and the agent's last word on it. */
interface Talk {
  id: string;
  /** Longer than the customer of a voicemail would take to hang up at once. */
  isLong: boolean;
  word?: OutcomeCode;
}

const stands = ({ isLong, word }: Talk) => (word ? REACHED.includes(word) : isLong);

/** One promise of ada's, and everything that may be done and said beside it. */
async function createWish() {
  const made = createPromisePorts();
  const { ports, store, clock, did } = made;
  const owed = await promised(made, { own: true });
  const talks: Talk[] = [];
  const broken: string[] = [];
  let calledIn = false;
  const latest = async (id: string) => (await store.find(id))!;
  const stateOf = (callback: Callback) => (callback.phase === 'ended' ? callback.outcome.code : callback.phase);

  async function talk(id: string, seconds: number): Promise<void> {
    const root = `root-${talks.length}`;
    const { version } = await latest(id);
    await admitHandoff(ports, id, { type: 'admission-asked', contactId: root, version, line: 'agent' });
    const facts = { contactId: `call-${talks.length}`, queuedAt: clock.at, acceptedAt: clock.at, customerAnsweredAt: clock.at, connectedAt: clock.at };
    const advance = createAdvance(ports);
    await advance(await latest(id), { type: 'contact-seen', facts, rootContactId: root });
    clock.at = plusSeconds(clock.at, seconds);
    await advance(await latest(id), { type: 'contact-seen', facts: { ...facts, disconnectedAt: clock.at, disconnectReason: 'CUSTOMER_DISCONNECT' }, rootContactId: root });
    talks.push({ id, isLong: seconds > 5 });
    clock.at = plusSeconds(clock.at, 15);
  }

  async function due(seconds: number): Promise<void> {
    const before = await latest(owed.id);
    const placed = did.placed.length;
    if (before.phase === 'pending' && before.checkAt > clock.at) clock.at = before.checkAt;
    await wireDispatchCallback(ports)({ subject: before.subject, nthDial: 1 });
    if (did.placed.length === placed) return;
    if (calledIn || talks.some(stands)) broken.push(`It was dialled at ${clock.at}, though they had talked: ${JSON.stringify(talks)}, called in: ${calledIn}.`);
    await talk(owed.id, seconds);
  }

  async function perform(one: Act): Promise<void> {
    switch (one.do) {
      case 'say': {
        const spoken = talks[one.of % talks.length];
        if (!spoken) return;
        for (let nth = 0; nth < one.times; nth += 1) {
          // Of the promise's own calls the newest is spoken of.
          const of = talks.findLast(({ id }) => id === spoken.id)!;
          const decision = await createFollow(ports)(await latest(of.id), { type: 'outcome-said', said: { at: clock.at, by: of.id === owed.id ? ADA : BEN, outcome: outcome(one.word) } });
          if (!('refused' in decision)) of.word = one.word;
        }
        return;
      }
      case 'click': {
        const { number } = await latest(owed.id);
        const answer = await startDial(ports, { agent: BEN, number, mode: 'queued-callback', idempotencyKey: `k-${clock.at}`, evenSo: true });
        if ('callback' in answer && answer.created && !isPromised(answer.callback) && answer.callback.beside?.callbackId === owed.id) await talk(answer.callback.id, one.seconds);
        return;
      }
      case 'due':
        return due(one.seconds);
      case 'call-in': {
        const { number } = await latest(owed.id);
        await wireCancelForInboundCall({ ...ports, defaultCountry: 'DE' })({ callerId: number, rootContactId: `in-${clock.at}`, cameInAt: clock.at });
        calledIn = true;
        return;
      }
      case 'move':
        await wireAgentCallbacks(ports).editCallback({ agent: ADA, id: owed.id, number: one.to });
        return;
      case 'pass':
        clock.at = plusSeconds(clock.at, one.seconds);
    }
  }

  async function checkEnd(): Promise<void> {
    const callback = await latest(owed.id);
    if (!isPromised(callback) || callback.phase !== 'ended' || calledIn || talks.some(stands)) return;
    const isUsedUp = callback.retriesLeft === 0 || callback.purgeAt <= plusSeconds(clock.at, 1800);
    if (!isUsedUp) broken.push(`It was forgotten: ${stateOf(callback)}, though nobody was reached: ${JSON.stringify(talks)}.`);
  }
  return { perform, checkEnd, broken, talks };
}

test('whatever is said of calls, in any order, twice or late, and whatever is moved: one wish is one talk, and is not forgotten', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
      const { perform, checkEnd, broken } = await createWish();
      for (const one of acts) await perform(one);
      await checkEnd();
      expect(broken).toEqual([]);
    }),
    { numRuns: runs(150) },
  );
});

test('what was said of its own call stands when a talk beside it turns out to be none', async () => {
  const { perform, broken } = await createWish();
  await perform({ do: 'due', seconds: 2 });
  await perform({ do: 'click', seconds: 30 });
  await perform({ do: 'say', of: 0, word: 'reached', times: 1 });
  await perform({ do: 'say', of: 1, word: 'no-answer', times: 1 });
  await perform({ do: 'due', seconds: 2 });
  expect(broken).toEqual([]);
});

test('control: the same world notices a wish that is dialled after a talk', async () => {
  const { perform, broken, talks } = await createWish();
  talks.push({ id: 'another', isLong: true });
  await perform({ do: 'due', seconds: 30 });
  expect(broken).toHaveLength(1);
});
