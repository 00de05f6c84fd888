import type { PlacedCall } from '../../../lambda/callbacks/domain/admitted-late';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { ContactFacts } from '../../../lambda/callbacks/domain/contact-facts';
import { createFollow } from '../../../lambda/callbacks/usecases/advance-callback';
import { createReconcileCallback } from '../../../lambda/callbacks/usecases/reconcile-callback';
import { ADA, createDialPorts, startDial } from '../../fakes/dial-ports';
import { createPromisePorts } from '../../fakes/promise-ports';
import { promised } from './promised';

const DUE = '2026-11-23T15:00:00.000Z';
const at = (time: string) => `2026-11-23T${time}.000Z`;

/** What Connect shows of a callback contact. */
const ANSWERED: Omit<ContactFacts, 'contactId'> = { initiatedAt: at('15:00:05'), queuedAt: at('15:00:06'), acceptedAt: at('15:00:10'), agentId: ADA.userId, customerAnsweredAt: at('15:00:20'), connectedAt: at('15:00:20'), disconnectedAt: at('15:05:00') };
const NO_ANSWER: Omit<ContactFacts, 'contactId'> = { initiatedAt: at('15:00:05'), queuedAt: at('15:00:06'), acceptedAt: at('15:00:10'), agentId: ADA.userId, disconnectedAt: at('15:00:50') };
const IN_LINE: Omit<ContactFacts, 'contactId'> = { initiatedAt: at('15:00:05'), queuedAt: at('15:00:06') };

/** Connect knows these calls to our own number, each with what became of its callback contact. */
function showing({ ports, clock }: Pick<ReturnType<typeof createPromisePorts>, 'ports' | 'clock'>, calls: Record<string, Omit<ContactFacts, 'contactId'>>, now = at('16:00:00')) {
  clock.at = now;
  Object.assign(ports.contacts, {
    lookUp: async (contactId: string) => {
      const root = contactId.replace(/-made$/, '');
      const facts = calls[root];
      if (!facts) return undefined;
      return { facts: contactId === root ? { contactId, initiatedAt: facts.initiatedAt, disconnectedAt: facts.queuedAt } : { contactId, ...facts } };
    },
    callbacksFrom: async (root: string) => ({ ...(calls[root] && { first: `${root}-made` }), open: [] }),
  });
  return createReconcileCallback({ store: ports.store, contacts: ports.contacts, follow: createFollow(ports) });
}

const placed = (callback: Callback, contactId: string, time = '15:00:00'): PlacedCall => ({ callbackId: callback.id, contactId, at: at(time), line: 'queue' });

test('a record of before ends as Connect shows: its customer is not called again', async () => {
  const made = createPromisePorts();
  const callback = await promised(made);
  const reconcile = showing(made, { c1: ANSWERED });
  const settled = await reconcile(callback, [placed(callback, 'c1')]);
  expect(settled).toMatchObject({ phase: 'ended', outcome: { code: 'answered' }, endedAt: ANSWERED.disconnectedAt, attempt: { handoffContactId: 'c1', admittedAt: DUE } });
  expect(await made.ports.store.find(callback.id)).toEqual(settled);
});

test('each attempt that failed since costs its retry, and the last one says whether it waits or ends', async () => {
  const made = createPromisePorts();
  const callback = await promised(made);
  const reconcile = showing(made, { c1: NO_ANSWER, c2: NO_ANSWER });
  expect(await reconcile(callback, [placed(callback, 'c2', '15:30:00'), placed(callback, 'c1')])).toMatchObject({ phase: 'pending', retriesLeft: callback.retriesLeft - 2, dueAt: at('16:30:00'), attempts: [{ handoffContactId: 'c1' }, { handoffContactId: 'c2' }] });
});

test('one that stands in line is followed there', async () => {
  const made = createPromisePorts();
  const callback = await promised(made);
  expect(await showing(made, { c1: IN_LINE })(callback, [placed(callback, 'c1')])).toMatchObject({ phase: 'waiting', attempt: { handoffContactId: 'c1', call: { contactId: 'c1-made' } } });
});

test('it is safe to repeat, and a callback that Connect shows no call of is left as it is', async () => {
  const made = createPromisePorts();
  const callback = await promised(made);
  expect(await showing(made, {})(callback, [])).toEqual(callback);
  const reconcile = showing(made, { c1: NO_ANSWER });
  const once = await reconcile(callback, [placed(callback, 'c1')]);
  expect(await reconcile(once, [placed(callback, 'c1')])).toEqual(once);
});

test('one that was on its way then is settled first, and then its later calls', async () => {
  const made = createPromisePorts();
  const callback = await promised(made);
  const first = await showing(made, { c1: IN_LINE }, at('15:00:07'))(callback, [placed(callback, 'c1')]);
  const reconcile = showing(made, { c1: NO_ANSWER, c2: ANSWERED });
  expect(await reconcile(first, [placed(callback, 'c1'), placed(callback, 'c2', '15:30:00')])).toMatchObject({ phase: 'ended', outcome: { code: 'answered' }, attempts: [{ handoffContactId: 'c1' }] });
});

test('a click that was being placed then is followed on its call, and is not placed again', async () => {
  const made = createPromisePorts();
  const { ports, store, did } = createDialPorts({ answers: [{ unclear: 'cut off' }] });
  await startDial(ports, { agent: ADA, number: '030 12345678', idempotencyKey: 'k' } as never).catch(() => undefined);
  const click = store.newest()[0]!;
  expect(click.phase).toBe('dispatching');
  const reconcile = showing({ ports: { ...made.ports, store, contacts: ports.contacts } as never, clock: made.clock }, { c1: ANSWERED });
  expect(await reconcile(click, [placed(click, 'c1')])).toMatchObject({ phase: 'ended', outcome: { code: 'answered' } });
  expect(did.placed).toHaveLength(1);
});

test('a customer who was called before an agent since is not called again', async () => {
  const made = createPromisePorts();
  const callback = await promised(made);
  const reconcile = showing(made, {});
  made.ports.contacts.lookUp = async (contactId) => ({ facts: { contactId, initiatedAt: at('15:00:00'), disconnectedAt: at('15:00:25'), disconnectReason: 'TELECOM_UNANSWERED' } });
  expect(await reconcile(callback, [{ ...placed(callback, 'c1'), calledFirstAs: callback.version }])).toMatchObject({ attempts: [{ handoffContactId: 'c1', customerFirst: true, outcome: { code: 'no-answer' } }] });
});

test('functions that are at it meanwhile know better', async () => {
  const made = createPromisePorts();
  const callback = await promised(made);
  await made.ports.store.save({ ...callback, comment: 'Changed.' });
  expect(await showing(made, { c1: ANSWERED })(callback, [placed(callback, 'c1')])).toEqual(callback);
  expect(await made.ports.store.find(callback.id)).toMatchObject({ phase: 'pending', comment: 'Changed.' });
});
