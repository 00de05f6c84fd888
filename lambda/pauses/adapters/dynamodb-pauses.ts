import { type DynamoDBDocumentClient, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { ifConditionHolds } from '../../ground/adapters/if-condition-holds';
import { readEach, type ReadItem } from '../../ground/adapters/read-item';
import type { PausesLookUp, PauseSwitch } from '../ports/pauses';
import { PAUSES_KEY, readPauses } from './pauses-item';

/** One consistent read. */
export function createPausesLookUp(readItem: ReadItem, TableName: string): PausesLookUp {
  return { read: async () => readPauses(await readItem({ TableName, Key: PAUSES_KEY, ConsistentRead: true })).pauses };
}

export function createPauseSwitch(client: DynamoDBDocumentClient, TableName: string): PauseSwitch {
  const update = (input: Omit<UpdateCommandInput, 'TableName' | 'Key'>) => client.send(new UpdateCommand({ TableName, Key: PAUSES_KEY, ...input }));
  return {
    ...createPausesLookUp(readEach(client), TableName),
    async pause(pause, queueId) {
      if (queueId === undefined) {
        await update({ UpdateExpression: 'SET everything = if_not_exists(everything, :pause)', ExpressionAttributeValues: { ':pause': pause } });
        return;
      }
      // A place within `queues` can be set only where that is there.
      await update({ UpdateExpression: 'SET queues = if_not_exists(queues, :none)', ExpressionAttributeValues: { ':none': {} } });
      const ofQueue = { ExpressionAttributeNames: { '#queue': queueId }, ExpressionAttributeValues: { ':pause': pause } };
      await update({ UpdateExpression: 'SET queues.#queue = if_not_exists(queues.#queue, :pause)', ...ofQueue });
    },
    async resume(queueId) {
      if (queueId === undefined) {
        await update({ UpdateExpression: 'REMOVE everything' });
        return;
      }
      const names = { ExpressionAttributeNames: { '#queue': queueId } };
      await ifConditionHolds(update({ UpdateExpression: 'REMOVE queues.#queue', ConditionExpression: 'attribute_exists(queues.#queue)', ...names }));
    },
  };
}
