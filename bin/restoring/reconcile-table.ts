import type { ConnectClient } from '@aws-sdk/client-connect';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createDispatchCursorStore } from '../../lambda/agenda/adapters/dynamodb-dispatch-cursor';
import { createOpeningHoursBook } from '../../lambda/calendar/adapters/connect-opening-hours';
import { findPlacedCalls } from '../../lambda/callbacks/adapters/connect-placed-calls';
import { createContacts } from '../../lambda/callbacks/adapters/connect-contacts';
import { createCallbackLookUp } from '../../lambda/callbacks/adapters/dynamodb-callback-look-up';
import { createCallbackStore } from '../../lambda/callbacks/adapters/dynamodb-callback-store';
import { bringNewer, openCallbacks, raiseVersion, removeMoved } from '../../lambda/callbacks/adapters/restored-callbacks';
import type { Callback } from '../../lambda/callbacks/domain/callback';
import { isPromised } from '../../lambda/callbacks/domain/callback-request';
import { createFollow } from '../../lambda/callbacks/usecases/advance-callback';
import { createCircumstanceBook } from '../../lambda/callbacks/usecases/circumstances';
import { createReconcileCallback, type ReconcileCallback } from '../../lambda/callbacks/usecases/reconcile-callback';
import { plusSeconds } from '../../lambda/ground/domain/instant';
import type { Notices } from '../../lambda/ground/ports/clock-ids-notices';
import { readPresentQueues } from '../../lambda/queues/adapters/dynamodb-queue-settings';

export interface Reconciling {
  client: DynamoDBDocumentClient;
  connect: ConnectClient;
  instanceId: string;
  stack: string;
  /** The restored table, and the instant that it shows. */
  table: string;
  at: string;
  /** The table of before, where it is to be asked. */
  old: string | undefined;
  /** Where the queues of the settings are read. */
  settingsIn: string;
  /** Nothing works with the restored table yet. */
  isFirst: boolean;
  now: () => string;
  print: (line: string) => void;
}

/** A call may have been placed before that time, and have led to its callback after it. */
const PLACED_BEFORE_SECONDS = 300;

export interface Reconciled {
  /** Callbacks that were not over at that time, and of which the old table tells nothing. */
  open: number;
  /** Of those: for how many Connect shows calls since. */
  called: number;
  /** Brought from the old table. */
  brought: number;
  unreadable: number;
}

/** Brings the restored table to the present: by the old table, where it is asked and can be read, and by what Connect shows. Safe to repeat. */
export async function reconcileTable(reconciling: Reconciling): Promise<Reconciled> {
  const { client, table, old, isFirst } = reconciling;
  const newer = old === undefined ? undefined : await bringNewer(client, { from: old, to: table }, { isFirst });
  const { open, unreadable } = await openCallbacks(client, table);
  const ofBefore = open.filter(({ id }) => !newer?.known.has(id));
  const stayed = old === undefined ? ofBefore : await withoutMoved(reconciling, old, ofBefore);
  const called = await askConnect(reconciling, stayed);
  if (isFirst) await beginAt(reconciling, (await openCallbacks(client, table)).open);
  return { open: stayed.length, called, brought: newer?.callbacks ?? 0, unreadable: unreadable.length + (newer?.unreadable ?? 0) };
}

/** Its number was put right since: it is another customer's, and stands in that place. */
async function withoutMoved({ client, table }: Reconciling, old: string, callbacks: readonly Callback[]): Promise<Callback[]> {
  const { find } = createCallbackLookUp(client, old);
  const stayed: Callback[] = [];
  for (const callback of callbacks) {
    const there = await find(callback.id).catch(() => undefined);
    if (there && there.subject !== callback.subject) await removeMoved(client, table, callback);
    else stayed.push(callback);
  }
  return stayed;
}

async function askConnect(reconciling: Reconciling, callbacks: readonly Callback[]): Promise<number> {
  const { client, connect, instanceId, stack, table, at, isFirst, now } = reconciling;
  const contacts = createContacts(connect, { instanceId, stack });
  const { calls, callbacksFrom } = await findPlacedCalls(connect, { instanceId, stack, from: plusSeconds(at, -PLACED_BEFORE_SECONDS), until: now() }, contacts);
  const reconcile = await wireReconcile(reconciling, { ...contacts, callbacksFrom });
  let called = 0;
  for (const callback of callbacks) {
    const raised = isFirst ? await raiseVersion(client, table, callback) : callback;
    const own = calls.filter(({ callbackId }) => callbackId === callback.id);
    if (!raised) continue;
    await reconcile(raised, own);
    if (own.length > 0) called += 1;
  }
  return called;
}

async function wireReconcile({ client, connect, instanceId, table, settingsIn, now, print }: Reconciling, contacts: ReturnType<typeof createContacts>): Promise<ReconcileCallback> {
  const clock = { now };
  const store = createCallbackStore(client, { TableName: table, keptDays: 90 });
  const queues = new Map((await readPresentQueues({ client, TableName: settingsIn })).map((queue) => [queue.queueId, queue]));
  const hours = createOpeningHoursBook(connect, { instanceId, clock, notices: noticesOf(print), table: { client, TableName: table } });
  const follow = createFollow({
    store,
    contacts,
    queues,
    clock,
    notices: noticesOf(print),
    circumstances: createCircumstanceBook({ hours, readRules: placesNothing, countCall: placesNothing }),
    // The functions do these once they work with the table: ticks bring what is near, and sweeps give agents back and wake lines.
    releaseAgent: async () => undefined,
    bringIfNear: async () => undefined,
    inLine: { takeSeat: async () => 'agent-first', wake: async () => undefined, countAnswer: async () => undefined },
  });
  return createReconcileCallback({ store, contacts, follow });
}

/** The ticks begin at the first callback that is still promised: the messages that followed those of before may be lost. */
async function beginAt({ client, table }: Reconciling, callbacks: readonly Callback[]): Promise<void> {
  const cursor = createDispatchCursorStore(client, table);
  const present = await cursor.read();
  const first = callbacks.filter(isPromised).map(({ dueAt }) => dueAt).sort()[0];
  const reached = first !== undefined && first < present.reached ? first : present.reached;
  await cursor.save({ ...present, reached, behind: {} });
}

/** Nobody is called from here, so no lists of numbers are asked. */
const placesNothing = () => Promise.reject(new Error('This command places no calls, so it asks no rules about them.'));

/** What does not work now is told, and tried again by the functions. */
function noticesOf(print: (line: string) => void): Notices {
  const nothing = () => undefined;
  return { decided: nothing, measured: nothing, counted: nothing, lost: nothing, failed: (what, callbackId, error) => print(`Not done now (${what}, ${callbackId}): ${String(error)}`) };
}
