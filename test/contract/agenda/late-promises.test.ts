import { lateOf } from '../../../bin/commands/late-promises';
import { createCallbackStore } from '../../../lambda/callbacks/adapters/dynamodb-callback-store';
import { createParking } from '../../../lambda/callbacks/adapters/dynamodb-parking';
import type { Pending } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { end } from '../../../lambda/callbacks/domain/conclude';
import { PROMISE } from '../../../docs/print/callback-samples';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

const at = (time: string) => `2026-11-23T${time}.000Z`;
const due = (subject: string, dueAt: string): Promised & Pending => ({ ...PROMISE, id: `${subject}.key`, subject, dueAt, purgeAt: at('17:00:00'), phase: 'pending', attempt: {}, checkAt: dueAt });

test('late is what is due, open, and neither followed nor parked for a line that is full', async () => {
  const { client, close } = await openCallbacksTable();
  const store = createCallbackStore(client, { TableName: TABLE, keptDays: 90 });
  const parked = due('parked', at('09:02:00'));
  for (const callback of [due('lost', at('09:00:00')), due('over', at('09:01:00')), parked, due('followed', at('09:03:00')), due('to-come', at('09:30:00'))]) await store.create(callback);
  const kept = async (subject: string) => (await store.findLatest(subject))!;
  await store.save((end(await kept('over'), 'answered', { now: at('09:05:00') }) as { next: Promised & Pending }).next);
  await store.save({ ...(await kept('followed')), checkAt: at('09:40:00') } as Promised & Pending);
  await createParking(client, { TableName: TABLE, store, notices: { failed: () => undefined } }).park({ queueId: 'q-support' }, parked);
  const asked = await lateOf({ client, TableName: TABLE }, { queueId: 'q-support', before: at('09:20:00') });
  await close();
  expect(asked).toEqual({ count: 1, isMore: false });
});
