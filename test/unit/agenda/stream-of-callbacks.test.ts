import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { PROMISED_SAMPLES, SAMPLES } from '../../../docs/print/callback-samples';
import { changedCallbacks } from '../../../lambda/agenda/adapters/stream-of-callbacks';
import { toItem } from '../../../lambda/callbacks/adapters/callback-items';
import type { Callback } from '../../../lambda/callbacks/domain/callback';

const imageOf = (callback: Callback) => marshall(toItem(callback, 90), { removeUndefinedValues: true }) as NonNullable<DynamoDBRecord['dynamodb']>['NewImage'] & object;
const record = (before: Callback | undefined, after: Callback | undefined): DynamoDBRecord => ({ dynamodb: { ...(before && { OldImage: imageOf(before) }), ...(after && { NewImage: imageOf(after) }) } });
const { pending, waiting } = PROMISED_SAMPLES;

test('a change names the callback, and its queue', () => {
  expect(changedCallbacks({ Records: [record(undefined, pending)] })).toEqual([{ id: pending.id, queueIds: [pending.queueId] }]);
});

test('one that changes its queue is news in both', () => {
  const { id, queueId } = waiting;
  expect(changedCallbacks({ Records: [record(waiting, { ...waiting, queueId: 'q-other' })] })).toEqual([
    { id, queueIds: [queueId, 'q-other'] },
    { id, queueIds: [queueId, 'q-other'] },
  ]);
});

test('one that takes the place of another is news, and so is the other', () => {
  const next = { ...pending, id: `${pending.subject}.next` };
  expect(changedCallbacks({ Records: [record(pending, next)] }).map(({ id }) => id)).toEqual([pending.id, next.id]);
});

test('one that moved away is news where it was', () => {
  expect(changedCallbacks({ Records: [record(pending, undefined)] })).toHaveLength(1);
});

test('a click, and whatever is no callback, is let by', () => {
  const line: DynamoDBRecord = { dynamodb: { NewImage: { subject: { S: 'line#q' }, slot: { S: 'current' }, taken: { M: {} } } } };
  expect(changedCallbacks({ Records: [record(undefined, SAMPLES.waiting), line, {}] })).toEqual([]);
});
