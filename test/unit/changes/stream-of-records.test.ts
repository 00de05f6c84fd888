import type { PutCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { ADA, PROMISED_SAMPLES } from '../../../docs/print/callback-samples';
import { createCallbackStore } from '../../../lambda/callbacks/adapters/dynamodb-callback-store';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { outcome } from '../../../lambda/callbacks/domain/outcome';
import { streamedChanges } from '../../../lambda/changes/adapters/stream-of-records';
import { eventsOf } from '../../../lambda/outbox/http/events-of';

const { pending, ended } = PROMISED_SAMPLES;
const over: Callback = { ...ended, version: 3 };
const said: Callback = { ...ended, attempt: { ...ended.attempt, said: { at: '2026-11-23T09:03:00.000Z', by: ADA, outcome: outcome('reached') } }, outcome: outcome('reached'), version: 4 };
const next: Callback = { ...pending, id: `${pending.subject}.next`, version: 1 };

/** Names of the events of each write, as the table's stream brings it. */
async function toldOf(write: (store: ReturnType<typeof createCallbackStore>) => Promise<unknown>): Promise<string[][]> {
  const places = new Map<string, DynamoDBRecord['dynamodb'] & object>();
  const records: DynamoDBRecord[] = [];
  const client = {
    async send({ input: { Item = {} } }: PutCommand) {
      const image = marshall(Item, { removeUndefinedValues: true }) as NonNullable<DynamoDBRecord['dynamodb']>['NewImage'] & object;
      const { subject, slot } = image;
      const place = `${subject!.S} ${slot!.S}`;
      const before = places.get(place)?.NewImage;
      const dynamodb = { SequenceNumber: String(records.length), ApproximateCreationDateTime: 1_795_000_000, Keys: { subject: subject!, slot: slot! }, NewImage: image, ...(before && { OldImage: before }) };
      places.set(place, dynamodb);
      records.push({ eventName: before ? 'MODIFY' : 'INSERT', dynamodb });
    },
  };
  await write(createCallbackStore(client as never, { TableName: 'callbacks', keptDays: 90 }));
  return streamedChanges(records).map(({ read }) => ('changed' in read && read.changed ? eventsOf(read.changed, 'masked').map(({ name }) => name) : []));
}

test('a copy in the history is no news, even over an older copy by somebody who then did not take the place', async () => {
  const told = await toldOf(async (store) => {
    await store.createOver(next, over);
    await store.createOver(next, said);
  });
  expect([told[0], told[2]]).toEqual([[], []]);
});

test('what is saved in the history is news', async () => {
  const told = await toldOf(async (store) => {
    await store.createOver(next, over);
    await store.save({ ...said, replaced: true, version: over.version } as Callback);
  });
  expect(told[2]).toEqual(['dialback.callback.reached']);
});
