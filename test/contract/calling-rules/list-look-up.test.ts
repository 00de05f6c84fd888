import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { createAuditLog } from '../../../lambda/calling-rules/adapters/dynamodb-audit-log';
import { createListBook } from '../../../lambda/calling-rules/adapters/dynamodb-list-book';
import { createListLookUp, readListItems } from '../../../lambda/calling-rules/adapters/dynamodb-list-look-up';
import { createListPages } from '../../../lambda/calling-rules/adapters/dynamodb-list-pages';
import { agentSubject, subjectsOf } from '../../../lambda/calling-rules/domain/list-subject';
import { createChangeLists } from '../../../lambda/calling-rules/usecases/change-lists';
import { gatherReads, type ItemAsked, readEach } from '../../../lambda/ground/adapters/read-item';
import { openCallbacksTable } from '../ground/callbacks-table';
import { runs } from '../../runs';

const AT = '2026-11-23T09:00:00.000Z';
const NUMBER = '+493012345678';
const ADA = agentSubject('u-ada');
const ASKED = [...subjectsOf(NUMBER), ADA];
const AUDIT_KEYS = ['day', 'portion'];

let client: DynamoDBDocumentClient;
let close: () => Promise<void>;
beforeEach(async () => void ({ client, close } = await openCallbacksTable()));
afterEach(() => close());

let tables = 0;
/** Lists of their own, and whoever asks them from a new environment. */
async function openLists(auditKeptDays?: number) {
  tables += 1;
  const [lists, audit] = [`lists-${tables}`, `audit-${tables}`];
  for (const [TableName, names] of [[lists, ['subject']], [audit, AUDIT_KEYS]] as const) {
    const KeySchema = names.map((AttributeName, n) => ({ AttributeName, KeyType: n === 0 ? ('HASH' as const) : ('RANGE' as const) }));
    await client.send(new CreateTableCommand({ TableName, BillingMode: 'PAY_PER_REQUEST', KeySchema, AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })) }));
  }
  const changeLists = createChangeLists(createListBook(client, { lists, audit, auditKeptDays }));
  let changes = 0;
  const change = (subject: string, how: 'put' | 'remove' = 'put') => {
    changes += 1;
    const entry = how === 'put' ? { source: 'administrator' as const, reason: String(changes) } : undefined;
    return changeLists([{ subject, key: subject === ADA ? 'restricted' : 'blocked', entry }], { change: { id: `${AT}~${String(changes).padStart(8, '0')}`, at: AT, by: 'ada', what: 'a test' }, nth: 1 });
  };
  const environment = () => {
    const gather = gatherReads(client);
    const asked: ItemAsked[] = [];
    const look = createListLookUp((item) => (asked.push(item), gather(item)), lists);
    return { asked, look: async () => (await look.of(ASKED, { exact: true })).map(({ subject, entries }) => [subject, entries]).sort() };
  };
  const whole = async () => (await readListItems({ readItem: readEach(client), TableName: lists, ConsistentRead: true }, ASKED)).map(({ subject, entries }) => [subject, entries]).sort();
  return { change, environment, whole, pages: createListPages(client, lists), audit };
}

test.each([['for good', undefined, undefined], ['for 365 days', 365, Date.parse(AT) / 1000 + 365 * 86_400]])('a change is kept %s in the audit log, which reads it meanwhile', async (_howLong, keptDays, removeAt) => {
  const { change, audit } = await openLists(keptDays);
  await change(NUMBER);
  const { Items = [] } = await client.send(new ScanCommand({ TableName: audit }));
  expect(Items.map((item) => item['removeAt'])).toEqual([removeAt]);
  const read = [];
  for await (const { change: told } of createAuditLog(client, audit).changesOn(AT.slice(0, 10))) read.push(told.by);
  expect(read).toEqual(['ada']);
});

describe('the lists of numbers, as they are asked', () => {
  test('without entries of beginnings, countries and agents, two items are read of a number', async () => {
    const { change, environment } = await openLists();
    await change(NUMBER);
    const { asked, look } = environment();
    expect([await look(), asked.length]).toEqual([[[NUMBER, expect.anything()]], 2]);
  });

  test('an agent is asked for where the lists have an entry of any', async () => {
    const { change, environment } = await openLists();
    await change(agentSubject('u-ben'));
    await change(ADA);
    const { asked, look } = environment();
    expect([await look(), asked.length]).toEqual([[[ADA, expect.anything()]], 3]);
  });

  test('a group of numbers that came into use is asked for, at once and from then on with the rest', async () => {
    const { change, environment } = await openLists();
    const { asked, look } = environment();
    await look();
    await change('+4930*');
    await change('DE');
    asked.length = 0;
    expect((await look()).map(([subject]) => subject)).toEqual(['+4930*', 'DE']);
    expect(asked.map(({ Key }) => Key['subject'])).toEqual(['groups-in-use', NUMBER, '+4930*', 'DE']);
    asked.length = 0;
    await look();
    expect(asked).toHaveLength(4);
  });

  test('what is kept beside them is no list', async () => {
    const { change, pages } = await openLists();
    await change('+4930*');
    expect((await pages()).listed.map(({ subject }) => subject)).toEqual(['+4930*']);
  });

  test('whoever asks finds what a look at every beginning finds, whatever was put there and taken off again, also by two at once', async () => {
    const subject = fc.constantFrom(NUMBER, '+4*', '+49*', '+4930*', '+493012*', '+49301234567*', '+1*', '+44*', 'DE', 'FR', ADA);
    const act = fc.oneof(
      fc.record({ does: fc.constant('change' as const), subjects: fc.uniqueArray(subject, { minLength: 1, maxLength: 2 }), how: fc.constantFrom('put', 'put', 'remove' as const) }),
      fc.record({ does: fc.constant('ask' as const), by: fc.nat(1) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 12 }), async (acts) => {
        const { change, environment, whole } = await openLists();
        const environments = [environment(), environment()];
        for (const one of [...acts, { does: 'ask' as const, by: 0 }]) {
          if (one.does === 'change') await Promise.all(one.subjects.map((each) => change(each, one.how as 'put' | 'remove')));
          else expect(await environments[one.by]!.look()).toEqual(await whole());
        }
      }),
      { numRuns: runs(6) },
    );
  });
});
