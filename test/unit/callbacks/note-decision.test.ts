import type { Callback, CallbackIn, Pending } from '../../../lambda/callbacks/domain/callback';
import type { CallbackEvent } from '../../../lambda/callbacks/domain/event';
import { createAdvance } from '../../../lambda/callbacks/usecases/advance-callback';
import { wireDispatchCallback } from '../../../lambda/functions/wiring/dispatch-and-sweep';
import { BEN, CALLER_SAMPLES, CLOSED_TILL_NOON, HANDOFF, LINED_UP, PROMISED_SAMPLES, SAMPLES } from '../../../docs/print/callback-samples';
import { at, createDispatchWorld } from '../agenda/dispatch-world';

const { pending, waiting } = PROMISED_SAMPLES;
const message = { subject: pending.subject, nthDial: 1 };
const seen: CallbackEvent = { type: 'contact-seen', facts: LINED_UP, rootContactId: HANDOFF };
const admission = (version: number, line: 'agent' | 'queue'): CallbackEvent => ({ type: 'admission-asked', contactId: HANDOFF, version, line });

/** Tells the stored callback of these events one after the other, each twice, as may happen. */
async function tell({ ports, now }: Awaited<ReturnType<typeof createDispatchWorld>>, ...events: CallbackEvent[]) {
  for (const event of events) {
    const before = (await now())!;
    await createAdvance(ports)(before, event);
    await createAdvance(ports)(before, event);
  }
}

describe('what is counted of attempts', () => {
  test('is one for each, though its message, its admission and its news come twice', async () => {
    const world = await createDispatchWorld(pending);
    await wireDispatchCallback(world.ports)(message);
    await wireDispatchCallback(world.ports)(message);
    await tell(world, admission(1, 'agent'), seen);
    expect(world.did.counted).toEqual(['Attempt q-support']);
  });

  test('takes in what an agent calls now, and what a caller chose in the queue', async () => {
    const called = await createDispatchWorld({ ...pending, checkAt: at(3600), dueAt: at(3600) });
    await createAdvance(called.ports)((await called.now())!, { type: 'called-now', agent: BEN });
    await tell(called, admission(2, 'agent'), seen);
    const chosen = await createDispatchWorld(CALLER_SAMPLES['handing-off']);
    await tell(chosen, { ...seen, facts: { ...LINED_UP, contactId: 'c3' } });
    expect([called.did.counted, chosen.did.counted]).toEqual([['Attempt q-support'], ['Attempt q-support']]);
  });

  test('leaves out what was taken back before it was made', async () => {
    const world = await createDispatchWorld(CALLER_SAMPLES['handing-off']);
    await tell(world, { type: 'cancelled', cause: 'cancelled' }, { type: 'reported', contactId: HANDOFF, report: 'callback-refused' });
    expect(world.did.counted).toEqual(['Ended cancelled', 'EndedByOrigin caller cancelled']);
  });

  test.each<[string, Partial<CallbackIn<Pending>>]>([['was away at its time', {}], ['did not come', { attempt: { fellBack: true } }]])('is a fallback as well, once, where its owner %s', async (_why, how) => {
    const world = await createDispatchWorld({ ...pending, ...how } as Callback);
    await tell(world, admission(1, 'queue'), seen);
    expect(world.did.counted).toEqual(['FellBack q-support', 'Attempt q-support']);
  });
});

describe('what is lost through no choice of an agent or the customer', () => {
  test('is counted of promises at each attempt, the last one too, and of clicks at their end', async () => {
    const lost = async (callback: Callback, event: CallbackEvent) => {
      const world = await createDispatchWorld(callback);
      await tell(world, event);
      return world.did.lost;
    };
    expect(await lost(pending, { type: 'due', nthDial: 3 })).toEqual(['LostPromise']);
    expect(await lost({ ...pending, retriesLeft: 0 }, { type: 'dial-refused', failure: 'connect-misconfigured' })).toEqual(['LostPromise']);
    expect(await lost(SAMPLES.dispatching, { type: 'dial-refused', failure: 'connect-misconfigured' })).toEqual(['LostClick']);
    const unanswered: CallbackEvent = { type: 'contact-seen', facts: { ...LINED_UP, acceptedAt: at(8), disconnectedAt: at(50), disconnectReason: 'TELECOM_UNANSWERED' } };
    expect(await lost(waiting, unanswered)).toEqual([]);
  });
});

test('what was over without anybody having spoken to the customer is counted by queue and outcome', async () => {
  const world = await createDispatchWorld(pending);
  await tell(world, { type: 'line-full' });
  expect(world.did.counted).toContain('Missed q-support missed');
});

describe('the record of a decision', () => {
  test('names the agent who asked, beside the one whose call it is', async () => {
    const world = await createDispatchWorld({ ...pending, checkAt: at(60) });
    await tell(world, { type: 'edited', edit: { comment: 'New' }, version: 1, by: BEN });
    await createAdvance(world.ports)((await world.now())!, { type: 'cancelled', cause: 'cancelled', by: BEN });
    expect(world.did.noted.filter(({ to }) => !to.startsWith('refused'))).toMatchObject([{ event: 'edited', agent: 'ada', by: 'ben' }, { event: 'cancelled', agent: 'ada', by: 'ben', to: 'ended' }]);
  });

  test('says until when something was put off that nobody asked to be', async () => {
    const closed = await createDispatchWorld(pending, { hours: CLOSED_TILL_NOON });
    await wireDispatchCallback(closed.ports)(message);
    const again = await createDispatchWorld(pending);
    await createAdvance(again.ports)(pending, { type: 'due', nthDial: 3 });
    expect([closed, again].map(({ did }) => did.noted.at(-1)?.until)).toEqual(['2026-11-23T12:00:00.000Z', at(1800)]);
    const edited = await createDispatchWorld(pending);
    await createAdvance(edited.ports)(pending, { type: 'edited', edit: { dueAt: at(3600) } });
    expect(edited.did.noted[0]).not.toHaveProperty('until');
  });
});
