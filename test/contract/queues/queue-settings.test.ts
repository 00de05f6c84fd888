import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { deploySettings, retireSettings } from '../../../lambda/functions/deploy-queue-settings/deploy-settings';
import { withQueues } from '../../../lambda/functions/wiring/queues';
import { createCallbackStore } from '../../../lambda/callbacks/adapters/dynamodb-callback-store';
import type { QueueSettings } from '../../../lambda/queues/domain/queue-settings';
import { PROMISED_SAMPLES, QUEUE } from '../../../docs/print/callback-samples';
import { ENGLISH } from '../../fakes/speeches';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

const queue = (queueId: string): QueueSettings => ({ ...QUEUE, queueId, twinQueueId: `${queueId}-twin`, name: `Queue ${queueId}`, offerAboveSeconds: 60, assumedHandleSeconds: 300 });
const json = (...queues: QueueSettings[]) => JSON.stringify(queues);

let table: Awaited<ReturnType<typeof openCallbacksTable>>;
beforeAll(async () => void (table = await openCallbacksTable()));
afterEach(() => table.client.send(new DeleteCommand({ TableName: TABLE, Key: { subject: 'queue-settings', slot: 'leaving' } })));
afterAll(() => table.close());

const clock = { at: '2026-11-23T09:00:00.000Z', now: () => clock.at };
const failures: string[] = [];
const needs = () => ({ table: table.client, TableName: TABLE, clock, notices: { failed: (what: string) => void failures.push(what) } });
const WINDOWS = { usual: { startMinute: 480, endMinute: 1260 }, byCountry: { DE: 'always' }, holidays: { DE: ['2026-12-25'] }, clicksOutside: 'refuse', promisesOutside: 'move' };
const CALLING = { blockedPrefixes: ['+1900'], customersOverrideDoNotCall: true, windows: WINDOWS, callsADay: { toNumber: 20 } };
const SPEECHES = [{ language: 'es', words: ENGLISH.words }, ENGLISH];
const deploy = (queues: string, before?: string) => deploySettings(needs(), { queues, calling: JSON.stringify(CALLING), speeches: JSON.stringify(SPEECHES) }, before === undefined ? undefined : { queues: before, table: undefined });
const read = (version: string) => withQueues({ CALLBACKS_TABLE: TABLE, RECORDS_KEPT_DAYS: 90, STACK_NAME: 'Dialback', QUEUE_SETTINGS: version }, table.client);
const itemOf = async (slot: string) => (await table.client.send(new GetCommand({ TableName: TABLE, Key: { subject: 'queue-settings', slot } }))).Item;

describe('the settings of queues', () => {
  test('are read as they were written, old and new beside each other', async () => {
    const old = await deploy(json(queue('a')));
    const next = await deploy(json(queue('a'), { ...queue('b'), retries: 9, callerId: '+493012345678' }), json(queue('a')));
    expect(old.version).not.toBe(next.version);
    expect([...(await read(old.version)).queues.keys()]).toEqual(['a']);
    const { queues, offers, calling, speeches } = await read(next.version);
    expect(speeches).toEqual(SPEECHES);
    expect(calling).toMatchObject(CALLING);
    expect(queues.get('b')).toMatchObject({ retries: 9, callerId: '+493012345678', name: 'Queue b' });
    expect(offers.get('b')).toMatchObject({ offerAboveSeconds: 60, assumedHandleSeconds: 300 });
  });

  test('that are the same have the same version, whoever deploys them', async () => {
    expect((await deploy(json(queue('a')))).version).toBe((await deploy(json(queue('a')))).version);
  });

  test('of 250 queues with the longest names fit into an item', async () => {
    const many = Array.from({ length: 250 }, (_, n) => ({ ...queue(`${'0'.repeat(33)}${n}`), name: '一'.repeat(60), slots: { lengthMinutes: 240, capacity: 100, leadMinutes: 10_080, daysAhead: 30 } }));
    const { version } = await deploy(json(...many));
    expect((await read(version)).queues.size).toBe(250);
  });

  test('that no deploy has written stop the function, which says what is missing and what to do', async () => {
    await expect(read('0'.repeat(32))).rejects.toThrow(/no item queue-settings 0{32}.*deploy again/);
  });

  test('that are broken stop it too, and the field is named', async () => {
    const { version } = await deploy(json(queue('a')));
    await table.client.send(new PutCommand({ TableName: TABLE, Item: { subject: 'queue-settings', slot: version, queues: [{ ...queue('a'), retries: 'many' }] } }));
    await expect(read(version)).rejects.toThrow(/queue-settings .* "queues.0.retries" must be number/);
  });

  test('are refused by the deploy where they are none', async () => {
    await expect(deploy('')).rejects.toThrow(SyntaxError);
    await expect(deploy('[{"queueId":"a"}]')).rejects.toThrow('lacks its field "0.twinQueueId"');
  });

  test('that a deploy replaced are removed after a week, and stay when it is rolled back', async () => {
    const { version } = await deploy(json(queue('c')));
    await retireSettings(needs(), version);
    expect((await itemOf(version))?.removeAt).toBe(Date.parse('2026-11-30T09:00:00.000Z') / 1000);
    await deploy(json(queue('c')), json(queue('a')));
    expect(await itemOf(version)).not.toHaveProperty('removeAt');
    await retireSettings(needs(), 'f'.repeat(32));
    expect(await itemOf('f'.repeat(32))).toBeUndefined();
  });
});

describe('a queue that was taken out', () => {
  const both = json(queue('kept'), queue('gone'));
  const one = json(queue('kept'));
  const takeOut = async () => {
    clock.at = '2026-11-23T09:00:00.000Z';
    await deploy(both);
    return deploy(one, both);
  };

  test('is known to functions of the new version, which promise nothing more for it', async () => {
    const { version, leaving } = await takeOut();
    expect(leaving).toEqual(['Queue gone']);
    const { queues, offers } = await read(version);
    expect(queues.get('gone')).toMatchObject({ leaving: true, twinQueueId: 'gone' });
    expect(offers.get('gone')).toMatchObject({ offerAboveSeconds: 'never' });
    expect(queues.get('kept')).not.toHaveProperty('leaving');
  });

  test('stays until a deploy after its last callback, and is the old version’s own until then', async () => {
    const pending = { ...PROMISED_SAMPLES.pending, queueId: 'gone', dueAt: '2026-12-01T09:00:00.000Z', subject: 'of-gone', id: 'of-gone.1' };
    await takeOut();
    await createCallbackStore(table.client, { TableName: TABLE, keptDays: 90 }).create(pending);
    clock.at = '2026-11-30T09:00:00.000Z';
    expect((await deploy(one, one)).leaving).toEqual(['Queue gone']);
    clock.at = '2026-12-20T09:00:00.000Z';
    expect((await deploy(one, one)).leaving).toEqual([]);
    expect(failures).toEqual([]);
  });

  test('is read by functions of a version before it had a further field', async () => {
    const { version } = await takeOut();
    const item = await itemOf('leaving');
    const further = (item!.queues as object[]).map((each) => ({ ...each, ofLater: 1 }));
    await table.client.send(new PutCommand({ TableName: TABLE, Item: { ...item, queues: further } }));
    expect((await read(version)).queues.get('gone')).toMatchObject({ leaving: true });
  });

  test('is of the settings again when it comes back', async () => {
    await takeOut();
    const { version, leaving } = await deploy(both, one);
    expect(leaving).toEqual([]);
    expect((await read(version)).queues.get('gone')).toMatchObject({ twinQueueId: 'gone-twin' });
  });
});
