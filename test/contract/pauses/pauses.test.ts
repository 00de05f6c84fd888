import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Pause } from '../../../lambda/pauses/domain/pause';
import { createPauseSwitch } from '../../../lambda/pauses/adapters/dynamodb-pauses';
import { createPlacingGate } from '../../../lambda/pauses/adapters/dynamodb-placing-gate';
import type { PauseSwitch, PlacingGate } from '../../../lambda/pauses/ports/pauses';
import { createInMemoryPauses } from '../../fakes/in-memory-pauses';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

type Limit = number | 'unlimited';
type Opened = { pauses: PauseSwitch; gate: PlacingGate };

const clock = { at: '', now: () => clock.at };
let table: Awaited<ReturnType<typeof openCallbacksTable>> | undefined;
afterEach(async () => {
  await table?.close();
  table = undefined;
});

async function openInTable(atMostPerMinute: Limit): Promise<Opened> {
  table = await openCallbacksTable();
  return { pauses: createPauseSwitch(table.client, TABLE), gate: createPlacingGate(table.client, { TableName: TABLE, atMostPerMinute, clock }) };
}

async function openInMemory(atMostPerMinute: Limit): Promise<Opened> {
  const both = createInMemoryPauses({ atMostPerMinute, clock });
  return { pauses: both, gate: both };
}

const PAUSE: Pause = { since: '2026-11-23T09:00:00.000Z', why: 'Wrong numbers are being called.', by: 'operator' };
const LATER: Pause = { ...PAUSE, since: '2026-11-23T09:05:00.000Z' };

describe.each([['in memory', openInMemory], ['DynamoDB', openInTable]] as const)('pauses (%s)', (_name, open) => {
  beforeEach(() => {
    clock.at = '2026-11-23T09:00:00.000Z';
  });

  describe.each<Limit>(['unlimited', 100])('where %s calls may be placed in a minute', (limit) => {
    test('let every call pass before the first', async () => {
      const { pauses, gate } = await open(limit);
      expect([await gate.enter(undefined), await gate.enter('q-support'), await pauses.read()]).toEqual([undefined, undefined, { queues: {} }]);
    });

    test('of everything stop clicks and promised callbacks, until they are ended', async () => {
      const { pauses, gate } = await open(limit);
      await gate.enter('q-support');
      await pauses.pause(PAUSE);
      expect([await gate.enter(undefined), await gate.enter('q-support')]).toEqual([PAUSE, PAUSE]);
      await pauses.resume();
      expect([await gate.enter(undefined), await gate.enter('q-support')]).toEqual([undefined, undefined]);
    });

    test('of a queue stop its callbacks and nothing else', async () => {
      const { pauses, gate } = await open(limit);
      await pauses.pause(PAUSE, 'q-support');
      expect([await gate.enter(undefined), await gate.enter('q-sales'), await gate.enter('q-support')]).toEqual([undefined, undefined, PAUSE]);
      await pauses.resume('q-support');
      expect(await gate.enter('q-support')).toBeUndefined();
    });

    test('stand beside each other, and each is ended by itself', async () => {
      const { pauses, gate } = await open(limit);
      await pauses.pause(PAUSE, 'q-support');
      await pauses.pause(LATER);
      expect(await pauses.read()).toEqual({ all: LATER, queues: { 'q-support': PAUSE } });
      await pauses.resume();
      expect(await gate.enter('q-support')).toEqual(PAUSE);
    });

    test('stay as they began when they are begun again, and may be ended where there is none', async () => {
      const { pauses } = await open(limit);
      for (const queueId of [undefined, 'q-support']) {
        await pauses.resume(queueId);
        await pauses.pause(PAUSE, queueId);
        await pauses.pause(LATER, queueId);
      }
      expect(await pauses.read()).toEqual({ all: PAUSE, queues: { 'q-support': PAUSE } });
    });
  });

  test('begin by themselves with one call more than may be placed in a minute, and go on into the next minute', async () => {
    const { pauses, gate } = await open(3);
    for (const queueId of [undefined, 'q-support', 'q-sales']) expect(await gate.enter(queueId)).toBeUndefined();
    clock.at = '2026-11-23T09:00:59.000Z';
    const stopped = { since: clock.at, why: expect.stringContaining('More than 3 calls'), by: 'dialback' };
    expect(await gate.enter(undefined)).toEqual(stopped);
    clock.at = '2026-11-23T09:01:00.000Z';
    expect([await gate.enter('q-support'), await pauses.read()]).toEqual([stopped, { all: stopped, queues: {} }]);
    await pauses.resume();
    expect(await gate.enter('q-support')).toBeUndefined();
  });

  test('do not begin by themselves while each minute has no more calls than it may', async () => {
    const { gate } = await open(2);
    for (const minute of ['00', '00', '01', '01', '02']) {
      clock.at = `2026-11-23T09:${minute}:30.000Z`;
      expect(await gate.enter(undefined)).toBeUndefined();
    }
  });

  test('count the calls of machines whose clocks differ together', async () => {
    const { gate } = await open(2);
    for (const at of ['2026-11-23T09:01:00.000Z', '2026-11-23T09:00:59.000Z']) {
      clock.at = at;
      expect(await gate.enter(undefined)).toBeUndefined();
    }
    clock.at = '2026-11-23T09:01:01.000Z';
    expect(await gate.enter(undefined)).toMatchObject({ by: 'dialback' });
  });

  test('do not count calls that a pause turned away', async () => {
    const { pauses, gate } = await open(1);
    await pauses.pause(PAUSE, 'q-support');
    for (let n = 0; n < 3; n += 1) await gate.enter('q-support');
    expect(await gate.enter(undefined)).toBeUndefined();
  });

  test('let as many of 50 pass that come at once as may be placed', async () => {
    const { gate } = await open(20);
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => gate.enter(n % 2 ? 'q-support' : undefined)));
    expect(answers.filter((pause) => pause === undefined)).toHaveLength(20);
  });
});

test('nothing is placed while the item cannot be read', async () => {
  const { gate } = await openInTable('unlimited');
  await table!.client.send(new UpdateCommand({ TableName: TABLE, Key: { subject: 'pauses', slot: 'current' }, UpdateExpression: 'SET drained = :yes', ExpressionAttributeValues: { ':yes': true } }));
  await expect(gate.enter(undefined)).rejects.toThrow('which this version of Dialback does not know');
});
