import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDispatchMessage } from '../../../lambda/agenda/adapters/sqs-dispatch-queue';
import { readCallInTurn } from '../../../lambda/call-ins/adapters/sqs-call-in-turns';
import { CALLBACK_READING } from '../../../lambda/callbacks/adapters/callback-items';
import { itemReader } from '../../../lambda/ground/adapters/versioned-items';
import { readVoicemailMessage } from '../../../lambda/voicemails/adapters/voicemail-messages';
import { openCallbacksTable, TABLE } from './callbacks-table';
import { STORED_KINDS } from './stored-kinds';

/** What a released version wrote. Such a file is never changed: a version that cannot read it would lose what customers were promised. */
interface Written {
  callbacks: { name: string; item: Record<string, unknown> }[];
  items: (Record<string, unknown> & { subject: string; slot: string })[];
  messages: { dispatch: object[]; turn: object[]; voicemails: object[] };
}

/** Answers of Connect that were kept for two days, and that nobody asks for any more under these names. */
const READ_NO_MORE = ['kept#desk#a'];

const FOLDER = join(__dirname, '../../fixtures');
const versions = readdirSync(FOLDER).flatMap((file) => /^written-by-(.*)\.json$/.exec(file)?.[1] ?? []);
const writtenBy = (version: string) => JSON.parse(readFileSync(join(FOLDER, `written-by-${version}.json`), 'utf8')) as Written;
const released = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

let table: Awaited<ReturnType<typeof openCallbacksTable>>;
beforeAll(async () => void (table = await openCallbacksTable()));
afterAll(() => table.close());

test('there is a file of what this version writes', () => {
  expect(versions).toContain(released.version);
});

describe.each(versions)('what version %s wrote', (version) => {
  const written = writtenBy(version);

  test.each(written.callbacks)('a callback, $name, is read', ({ item }) => {
    expect(itemReader(CALLBACK_READING)(item)).toMatchObject({ id: item.id, version: item.version });
  });

  test.each(written.items.filter(({ subject }) => !READ_NO_MORE.includes(subject)))('$subject is read', async ({ subject, ...item }) => {
    await table.client.send(new PutCommand({ TableName: TABLE, Item: { subject, ...item } }));
    const [answer] = await Promise.allSettled([STORED_KINDS.find((kind) => kind.subject === subject)!.read(table.client)]);
    expect(answer).toMatchObject({ status: 'fulfilled' });
  });

  test('each message is read', () => {
    const { dispatch, turn, voicemails } = written.messages;
    expect(dispatch.map((message) => readDispatchMessage(JSON.stringify(message)))).toEqual(dispatch);
    expect(turn.map((message) => readCallInTurn(JSON.stringify(message)))).toEqual(turn);
    expect(voicemails.map((message) => readVoicemailMessage(JSON.stringify(message)).kind)).not.toContain('other');
  });
});

test.each([
  ['dispatch', readDispatchMessage, { subject: 's1', nthDial: 1, format: 2 }],
  ['turn', readCallInTurn, { queueId: 'q', turn: 7, format: 2 }],
] as [string, (body: string) => unknown, object][])('a %s message of a newer format is left for later, and that is said', (kind, read, message) => {
  expect(() => read(JSON.stringify(message))).toThrow(`The ${kind} message is of format 2, and this version of Dialback knows format 1: it is left as it is.`);
});
