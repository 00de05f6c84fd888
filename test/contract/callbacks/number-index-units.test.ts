import { createNumberIndex } from '../../../lambda/callbacks/adapters/dynamodb-number-index';
import { createCallbackStore } from '../../../lambda/callbacks/adapters/dynamodb-callback-store';
import { keyedIds } from '../../fakes/keyed-ids';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

test('linking a number costs one write unit, and two where it is shared; asking whether it is costs a read unit, and asking for what it leads to one read unit, and two for each callback that is no more', async () => {
  const { client, close } = await openCallbacksTable();
  const units: string[] = [];
  client.middlewareStack.add(
    (next, { commandName }) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const result = await next(args);
      units.push(`${commandName}: ${(result.output as { ConsumedCapacity?: { CapacityUnits?: number } }).ConsumedCapacity?.CapacityUnits}`);
      return result;
    },
    { step: 'initialize' },
  );
  const numbers = createNumberIndex(client, { TableName: TABLE, keptDays: 90, store: createCallbackStore(client, { TableName: TABLE, keptDays: 90 }), ids: keyedIds });
  const id = `${keyedIds.digest('customer', '+493012345678')}.${keyedIds.digest('caller', 'c1', 'x')}`;
  await numbers.linkedTo('+493012345678');
  await numbers.linkNumber('+493012345678', { callbackId: id, linkedAt: '2026-11-23T09:00:00.000Z', openUntil: '2027-03-01T09:00:00.000Z' });
  await numbers.linkedTo('+493012345678');
  await numbers.linkSharing('+493012345679', { callbackId: id, linkedAt: '2026-11-23T09:00:00.000Z', openUntil: '2027-03-01T09:00:00.000Z' });
  await numbers.isShared('+493012345679');
  await close();
  expect(units).toEqual(['QueryCommand: 1', 'PutItemCommand: 1', 'QueryCommand: 1', 'GetItemCommand: 1', 'GetItemCommand: 1', 'PutItemCommand: 1', 'PutItemCommand: 1', 'GetItemCommand: 1']);
});
