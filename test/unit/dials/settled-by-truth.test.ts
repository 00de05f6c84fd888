import type { Agent } from '../../../lambda/agents/domain/agent';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { isPromised } from '../../../lambda/callbacks/domain/callback-request';
import { journeyOf } from '../../../lambda/callbacks/domain/journey';
import { outcome, type OutcomeCode } from '../../../lambda/callbacks/domain/outcome';
import { admitHandoff } from '../../../lambda/callbacks/usecases/admit-handoff';
import { createAdvance, createFollow } from '../../../lambda/callbacks/usecases/advance-callback';
import { wireDispatchCallback } from '../../../lambda/functions/wiring/dispatch-and-sweep';
import { wireCancelForInboundCall } from '../../../lambda/functions/wiring/inbound-calls';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import { ADA, startDial } from '../../fakes/dial-ports';
import { BEN, createPromisePorts } from '../../fakes/promise-ports';
import { promised } from '../callbacks/promised';

const NUMBER = '+493012345678';

/** Ada and ben, and one customer. */
function setUp() {
  const made = createPromisePorts();
  const { ports, store, clock } = made;
  const advance = createAdvance(ports);
  const pass = (seconds: number) => (clock.at = plusSeconds(clock.at, seconds));
  const latest = async (id: string) => (await store.find(id))!;
  let calls = 0;
  /** The call of this callback comes into being, and whoever answers is joined with the agent. */
  const answer = async (id: string, line: 'agent' | 'queue' = 'agent') => {
    calls += 1;
    const contactId = `root-${calls}`;
    const { version } = await latest(id);
    await admitHandoff(ports, id, { type: 'admission-asked', contactId, version, line });
    const facts = { contactId: `call-${calls}`, queuedAt: clock.at, acceptedAt: clock.at, customerAnsweredAt: clock.at, connectedAt: clock.at };
    await advance(await latest(id), { type: 'contact-seen', facts, rootContactId: contactId });
    return async (seconds: number, disconnectReason = 'AGENT_DISCONNECT') => {
      pass(seconds);
      await advance(await latest(id), { type: 'contact-seen', facts: { ...facts, disconnectedAt: clock.at, disconnectReason }, rootContactId: contactId });
    };
  };
  const say = async (id: string, by: Agent, code: OutcomeCode) => createFollow(ports)(await latest(id), { type: 'outcome-said', said: { at: clock.at, by, outcome: outcome(code) } });
  const clickBeside = async (idempotencyKey = 'k') => {
    const answered = await startDial(ports, { agent: BEN, number: NUMBER, mode: 'queued-callback', idempotencyKey, evenSo: true });
    if (!('callback' in answered)) throw new Error(JSON.stringify(answered));
    return answered.callback;
  };
  const due = async (id: string) => wireDispatchCallback(ports)({ subject: (await latest(id)).subject, nthDial: 1 });
  const callIn = () => wireCancelForInboundCall({ ...ports, defaultCountry: 'DE' })({ callerId: NUMBER, rootContactId: 'in-1', cameInAt: clock.at });
  return { ...made, pass, latest, answer, say, clickBeside, due, callIn };
}

const stateOf = (callback: Callback) => (callback.phase === 'ended' ? callback.outcome.code : callback.phase);

describe('a promise beside which an agent calls the customer', () => {
  async function called() {
    const made = setUp();
    const owed = await promised(made, { own: true });
    const click = await made.clickBeside();
    const over = await made.answer(click.id);
    return { ...made, owed, click, over };
  }

  test('is not settled when the two are joined: a voicemail may have answered', async () => {
    const { owed, latest } = await called();
    expect(stateOf(await latest(owed.id))).toBe('pending');
  });

  test.each<[string, number, string, string]>([
    ['is settled by a talk of some length', 40, 'AGENT_DISCONNECT', 'reached-otherwise'],
    ['stands when the customer hung up at once', 3, 'CUSTOMER_DISCONNECT', 'pending'],
  ])('%s', async (...[, seconds, reason, state]) => {
    const { owed, over, latest } = await called();
    await over(seconds, reason);
    expect(stateOf(await latest(owed.id))).toBe(state);
  });

  test('is settled in talk, once the agent says that they reached the customer', async () => {
    const { owed, click, say, latest } = await called();
    await say(click.id, BEN, 'reached');
    expect(stateOf(await latest(owed.id))).toBe('reached-otherwise');
  });

  test.each<OutcomeCode>(['voicemail', 'no-answer', 'wrong-person'])('lives on when the agent says afterwards: %s; and is settled again when they correct that', async (code) => {
    const { owed, click, over, say, latest } = await called();
    await over(40);
    await say(click.id, BEN, code);
    expect(await latest(owed.id)).toMatchObject({ phase: 'pending', dueAt: (owed as { dueAt: string }).dueAt, checkAt: (owed as { dueAt: string }).dueAt });
    expect(journeyOf(await latest(owed.id)).at(-1)).toMatchObject({ event: 'reopened', detail: 'ben says that their call beside it did not reach the customer: they are owed it still.' });
    await say(click.id, BEN, 'reached');
    expect(stateOf(await latest(owed.id))).toBe('reached-otherwise');
  });

  test('lives on when the agent says so while they talk', async () => {
    const { owed, click, over, say, latest } = await called();
    await say(click.id, BEN, 'voicemail');
    await over(40);
    expect(stateOf(await latest(owed.id))).toBe('pending');
  });

  test('whose time passed meanwhile is called at once when it turns out that nobody was reached', async () => {
    const { owed, click, over, say, pass, due, latest, did } = await called();
    pass(6 * 3600 + 60);
    await due(owed.id);
    await over(40);
    expect(stateOf(await latest(owed.id))).toBe('reached-otherwise');
    await say(click.id, BEN, 'voicemail');
    const before = did.placed.length;
    await due(owed.id);
    expect(did.placed.slice(before)).toEqual([`${owed.id}-1`]);
  });

  test('stays settled while another talk with the customer stands', async () => {
    const { owed, click, over, pass, say, latest, clickBeside, answer } = await called();
    await over(40);
    pass(15);
    const second = await clickBeside('another');
    expect(second).toMatchObject({ beside: { callbackId: owed.id, why: 'answered' } });
    await (await answer(second.id))(40);
    await say(click.id, BEN, 'voicemail');
    expect(stateOf(await latest(owed.id))).toBe('reached-otherwise');
    await say(second.id, BEN, 'no-answer');
    expect(stateOf(await latest(owed.id))).toBe('pending');
  });

  test('is told again by who repeats their word, should the first have been cut off', async () => {
    const { owed, click, over, say, latest, store } = await called();
    await over(40);
    const { find } = store;
    store.find = (id) => (id === owed.id ? Promise.reject(new Error('cut off')) : find(id));
    await say(click.id, BEN, 'voicemail');
    store.find = find;
    expect(stateOf(await latest(owed.id))).toBe('reached-otherwise');
    await say(click.id, BEN, 'voicemail');
    expect(stateOf(await latest(owed.id))).toBe('pending');
  });
});

test('the word of an agent whose click was replaced since fails where it cannot be told: nobody but they would say it again', async () => {
  const made = setUp();
  const owed = await promised(made, { own: true });
  const click = await made.clickBeside();
  await (await made.answer(click.id))(40);
  made.pass(61);
  expect(await made.clickBeside('another')).toMatchObject({ subject: click.subject });
  const { find } = made.store;
  made.store.find = (id) => (id === owed.id ? Promise.reject(new Error('no answer')) : find(id));
  await expect(made.say(click.id, BEN, 'voicemail')).rejects.toThrow('no answer');
  made.store.find = find;
  await made.say(click.id, BEN, 'voicemail');
  expect(stateOf(await made.latest(owed.id))).toBe('pending');
});

describe('a promise that stands in its line while an agent talks to the customer by another call', () => {
  async function inLine() {
    const made = setUp();
    const owed = await promised(made, { own: false });
    if (!isPromised(owed)) throw new Error('It is a click.');
    made.clock.at = owed.dueAt;
    const { version } = await made.latest(owed.id);
    await admitHandoff(made.ports, owed.id, { type: 'admission-asked', contactId: 'root-owed', version, line: 'queue' });
    const lined = { contactId: 'call-owed', queuedAt: made.clock.at };
    made.ports.contacts.lookUp = async (contactId) => (contactId === 'call-owed' ? { facts: lined } : contactId === 'root-owed' ? { facts: { contactId } } : undefined);
    await createAdvance(made.ports)(await made.latest(owed.id), { type: 'contact-seen', facts: lined, rootContactId: 'root-owed' });
    expect(stateOf(await made.latest(owed.id))).toBe('waiting');
    const click = await made.clickBeside();
    const over = await made.answer(click.id);
    const stopped = () => made.latest(owed.id).then((callback) => createAdvance(made.ports)(callback, { type: 'contact-seen', facts: { ...lined, disconnectedAt: made.clock.at, disconnectReason: 'OTHER' }, rootContactId: 'root-owed' }));
    return { ...made, owed, click, over, stopped };
  }

  test('is taken out of it, waits for what comes of that, and costs no retry', async () => {
    const { owed, stopped, due, latest, did } = await inLine();
    expect(await latest(owed.id)).toMatchObject({ phase: 'waiting', attempt: { withdrawal: 'called-beside' } });
    await stopped();
    const before = did.placed.length;
    await due(owed.id);
    expect(await latest(owed.id)).toMatchObject({ phase: 'pending', retriesLeft: 3, attempts: [{ outcome: { code: 'called-beside' } }] });
    expect(did.placed).toHaveLength(before);
  });

  test('is over when the customer was reached, whichever is known first', async () => {
    const { owed, over, stopped, latest } = await inLine();
    await over(40);
    await stopped();
    expect(stateOf(await latest(owed.id))).toBe('reached-otherwise');
  });

  test('is called again when it was a voicemail, also where that is said while it is taken out', async () => {
    const { owed, click, over, stopped, say, latest } = await inLine();
    await over(40);
    await say(click.id, BEN, 'voicemail');
    await stopped();
    expect(stateOf(await latest(owed.id))).toBe('pending');
  });
});

describe('a promise whose call was answered, and nobody has said by whom', () => {
  async function answered() {
    const made = setUp();
    const owed = await promised(made, { own: false });
    if (!isPromised(owed)) throw new Error('It is a click.');
    made.clock.at = owed.dueAt;
    await (await made.answer(owed.id, 'queue'))(30);
    const agent = { ...ADA };
    return { ...made, owed, agent };
  }

  /** Who took it is known from its call in Connect; here the record is given the agent. */
  async function saidOf(made: Awaited<ReturnType<typeof answered>>, code: OutcomeCode) {
    const callback = await made.latest(made.owed.id);
    const call = { ...callback.attempt.call!, agentId: ADA.userId };
    return createFollow(made.ports)({ ...callback, attempt: { ...callback.attempt, call } } as Callback, { type: 'outcome-said', said: { at: made.clock.at, by: ADA, outcome: outcome(code) } });
  }

  test('is called again when its agent says: voicemail (the control)', async () => {
    const made = await answered();
    await saidOf(made, 'voicemail');
    expect(stateOf(await made.latest(made.owed.id))).toBe('pending');
  });

  test('is not called again when the customer called in since, whatever its agent says then', async () => {
    const made = await answered();
    made.pass(60);
    await made.callIn();
    await saidOf(made, 'voicemail');
    expect(await made.latest(made.owed.id)).toMatchObject({ phase: 'ended', outcome: { code: 'customer-called-in' }, attempts: [{ outcome: { code: 'voicemail' } }] });
  });

  test('does not count a call that had come in before it was over', async () => {
    const made = await answered();
    made.clock.at = plusSeconds(made.clock.at, -10);
    await made.callIn();
    await saidOf(made, 'voicemail');
    expect(stateOf(await made.latest(made.owed.id))).toBe('pending');
  });

  test('may be clicked at once: its outcome can still be said, and it is called again unless they talked since', async () => {
    const made = await answered();
    made.pass(60);
    const click = await made.clickBeside();
    expect(click).toMatchObject({ beside: { callbackId: made.owed.id, why: 'answered' } });
    await saidOf(made, 'voicemail');
    expect(stateOf(await made.latest(made.owed.id))).toBe('pending');
  });

  test('is not called again when a later click reached the customer; it is, when that turns out to be a voicemail too', async () => {
    const made = await answered();
    made.pass(60);
    const click = await made.clickBeside();
    await (await made.answer(click.id))(40);
    await saidOf(made, 'voicemail');
    expect(stateOf(await made.latest(made.owed.id))).toBe('reached-otherwise');
    await made.say(click.id, BEN, 'voicemail');
    expect(stateOf(await made.latest(made.owed.id))).toBe('pending');
  });

  test('gives way to a click when nothing can be said of it any more', async () => {
    const made = await answered();
    made.pass(3 * 24 * 3600);
    expect(await made.clickBeside()).not.toHaveProperty('beside');
  });
});
