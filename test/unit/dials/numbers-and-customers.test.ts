import * as fc from 'fast-check';
import type { Agent } from '../../../lambda/agents/domain/agent';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { isPromised, type Promised } from '../../../lambda/callbacks/domain/callback-request';
import { placeStateOf } from '../../../lambda/callbacks/domain/customers-place';
import { isMissed } from '../../../lambda/callbacks/domain/is-missed';
import { createFollow } from '../../../lambda/callbacks/usecases/advance-callback';
import { wireCancelForInboundCall } from '../../../lambda/functions/wiring/inbound-calls';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import { ADA, startDial } from '../../fakes/dial-ports';
import { BEN, createPromisePorts } from '../../fakes/promise-ports';
import { runs } from '../../runs';

const NUMBERS = ['+493012345678', '+493087654321'];
const AGENTS = [ADA, BEN];

const number = fc.constantFrom(...NUMBERS);
const agent = fc.constantFrom(...AGENTS);
const nth = fc.nat(5);
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('promise' as const), agent, number, shown: fc.option(number, { nil: undefined }), crmRecord: fc.constantFrom(undefined, 'case-1', 'case-2', 'case-3'), sharedNumber: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), nth, change: fc.oneof(fc.record({ number }), fc.record({ crmRecord: fc.constantFrom('', 'case-1', 'case-2', 'case-3') })) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), nth }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('miss' as const), nth }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('call-now' as const), nth, agent }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('call-in' as const), number }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('click' as const), agent, number }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('take-back' as const), nth }) },
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

/** Two agents, three numbers, customers who share them or showed another; each act one after the other. */
function createWorld() {
  const made = createPromisePorts();
  const { ports, store, clock, contacts, scheduleCallback, editCallback, cancelCallback, callNow } = made;
  const ids = new Set<string>();
  const broken: string[] = [];
  let calls = 0;
  const all = async () => (await Promise.all([...ids].map((id) => store.find(id)))).filter((each): each is Callback => each !== undefined);
  const pick = async (which: number) => {
    const open = (await all()).filter((each): each is Callback & Promised => isPromised(each) && each.phase === 'pending');
    return open[which % open.length];
  };
  const isReplaced = (each: Callback) => each.phase === 'ended' && each.replaced === true;
  const isOwed = (each: Callback) => each.phase !== 'ended' || (isMissed(each) && !each.dismissed && !isReplaced(each));
  const by = (one: Agent) => ({ agent: one });

  async function promise({ agent: one, number: to, shown, crmRecord, sharedNumber }: Extract<Act, { do: 'promise' }>): Promise<void> {
    const contactId = `talk-${calls}`;
    if (shown) contacts[one.userId] = { contactId, callerId: shown, queueId: 'q-support' };
    const answer = await scheduleCallback({ ...by(one), number: to, queueId: 'q-support', at: { in: { minutes: 60 }, zone: 'Europe/London' }, own: false, idempotencyKey: contactId, ...(shown && { relatedContactId: contactId }), ...(crmRecord && { crmRecord, sharedNumber }) });
    delete contacts[one.userId];
    if ('refusal' in answer) return;
    ids.add(answer.callback.id);
    if (answer.callback.number !== to) broken.push(`A promise for ${to} is answered with one for ${answer.callback.number}.`);
    if (answer.created === false && crmRecord && answer.callback.crmRecord !== crmRecord) broken.push(`A promise for ${crmRecord} is answered with that of ${answer.callback.crmRecord}.`);
  }

  async function callIn(from: string): Promise<void> {
    const before = await all();
    const theirs = before.filter((each): each is Callback & Promised => isPromised(each) && isOwed(each) && (each.number === from || each.shownNumber === from));
    const { decision } = await wireCancelForInboundCall({ ...ports, defaultCountry: 'DE' })({ callerId: from, rootContactId: `in-${calls}`, cameInAt: clock.at });
    const after = await all();
    const changed = after.filter((each, n) => each.version !== before[n]!.version);
    if (changed.some(({ id }) => theirs.length !== 1 || theirs[0]!.id !== id)) broken.push(`A call from ${from}, which owes to ${theirs.length}, changed ${changed.map(({ id }) => id).join()}.`);
    const [only] = theirs;
    if (theirs.length === 1 && only!.phase === 'pending' && decision !== 'cancelled') broken.push(`A call from ${from} did not take back the only one: ${decision}.`);
    if (theirs.length > 1 && decision !== 'several') broken.push(`A call from ${from}, which owes to several, is answered ${decision}.`);
  }

  async function click({ agent: one, number: to }: Extract<Act, { do: 'click' }>): Promise<void> {
    const before = (await all()).filter((each) => each.number === to && (placeStateOf(each) === 'owed' || placeStateOf(each) === 'being-called'));
    const answer = await startDial(ports, { agent: one, number: to, mode: 'queued-callback', idempotencyKey: `click-${calls}` });
    if ('refusal' in answer || !('callback' in answer)) return;
    ids.add(answer.callback.id);
    if (answer.created && before.length > 0) broken.push(`A click on ${to} was placed beside ${before.map(({ id, phase }) => `${id} (${phase})`).join()}.`);
  }

  async function does(one: Act): Promise<void> {
    if (one.do === 'promise') return promise(one);
    if (one.do === 'call-in') return callIn(one.number);
    if (one.do === 'click') return click(one);
    if (one.do === 'take-back') {
      const clicks = (await all()).filter((each) => !isPromised(each) && each.phase !== 'ended');
      const back = clicks[one.nth % clicks.length];
      return void (back && (await createFollow(ports)(back, { type: 'cancelled', cause: 'cancelled' })));
    }
    const callback = await pick(one.nth);
    if (!callback) return;
    if (one.do === 'edit') await editCallback({ agent: ADA, id: callback.id, ...one.change });
    if (one.do === 'cancel') await cancelCallback({ agent: ADA, id: callback.id });
    if (one.do === 'call-now') await callNow({ ...by(one.agent), id: callback.id });
    if (one.do === 'miss') await createFollow(ports)({ ...callback, checkAt: clock.at } as Callback, { type: 'line-full' }).catch(() => undefined);
  }

  async function perform(one: Act): Promise<void> {
    calls += 1;
    clock.at = plusSeconds(clock.at, 15);
    await does(one);
    const owed = (await all()).filter((each): each is Callback & Promised => isPromised(each) && each.phase !== 'ended' && each.crmRecord !== undefined);
    const wishes = owed.map((each) => `${each.number}, ${each.crmRecord}`);
    if (new Set(wishes).size < wishes.length) broken.push(`One customer is owed two: ${wishes.join('; ')}.`);
  }
  return { act: perform, broken };
}

test('whoever shares numbers, shows others, or is put right: a call in takes back the one alone that is the caller’s, and a click is not placed beside a call or a promise, and no record in the CRM is owed two at a number', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
      const world = createWorld();
      for (const one of acts) await world.act(one);
      expect(world.broken).toEqual([]);
    }),
    { numRuns: runs(300) },
  );
});
