import type { RuleChangeAnswer, RuleChanges, RuleEntries } from '../../../lambda/http/rule-api-types';
import { openDoors } from '../agents/people';

type Doors = Awaited<ReturnType<typeof openDoors>>;

async function change(ask: Doors['ask'], body: object): Promise<RuleChangeAnswer> {
  const { status, body: told } = await ask('ruth', 'POST /rules/changes', { body });
  expect(status).toBe(200);
  return told as unknown as RuleChangeAnswer;
}

async function look(ask: Doors['ask'], subject: string): Promise<RuleEntries['entries']> {
  return ((await ask('ruth', 'GET /rules/lists', { query: { subject } })).body as unknown as RuleEntries).entries;
}

const LINES = [
  { list: 'do-not-call', subject: '030 12345678', reason: 'asked by letter' },
  { list: 'blocked', subject: '+4930*' },
  { list: 'do-not-call', subject: '12' },
];

test('a dry run says what each line would do, and does nothing', async () => {
  const { ask } = await openDoors();
  const { lines } = await change(ask, { lines: LINES, dryRun: true });
  expect(lines).toEqual([{ effect: 'added', subject: '+493012345678' }, { effect: 'added', subject: '+4930*' }, { effect: 'refused', why: expect.stringContaining('12') }]);
  expect(await look(ask, '+493012345678')).toEqual([]);
});

test('what is added is found by number, with its beginnings; who did it stands in the log; and undo takes it back', async () => {
  const { ask } = await openDoors();
  const { change: id } = await change(ask, { lines: LINES, what: 'import of list.csv' });
  expect(await look(ask, '030 12345678')).toMatchObject([{ list: 'do-not-call', subject: '+493012345678', source: 'administrator', reason: 'asked by letter' }, { list: 'blocked', subject: '+4930*' }]);
  const { changes } = (await ask('ruth', 'GET /rules/changes')).body as unknown as RuleChanges;
  expect(changes).toMatchObject([{ id, by: 'ruth', what: 'import of list.csv', count: 2, lines: [{ subject: '+493012345678', list: 'do-not-call', after: { reason: 'asked by letter' } }, { subject: '+4930*' }] }]);
  expect(await change(ask, { undo: id, dryRun: true })).toMatchObject({ takenBack: 2, left: 0 });
  expect(await look(ask, '+493012345678')).toHaveLength(2);
  expect(await change(ask, { undo: id })).toMatchObject({ takenBack: 2, left: 0 });
  expect(await look(ask, '+493012345678')).toEqual([]);
});

test('a file in portions is one change, and a portion that is sent again does nothing more', async () => {
  const { ask } = await openDoors();
  const { change: id } = await change(ask, { lines: [LINES[0]] });
  const second = { lines: [LINES[1]], change: id, portion: 2 };
  expect((await change(ask, second)).lines).toEqual([{ effect: 'added', subject: '+4930*' }]);
  expect((await change(ask, second)).lines).toEqual([{ effect: 'same', subject: '+4930*' }]);
  expect(await change(ask, { undo: id })).toMatchObject({ takenBack: 2 });
});

test('an undo goes on from the portion that the answer before named, as the change that it began', async () => {
  const { ask } = await openDoors();
  const { change: id } = await change(ask, { lines: [LINES[0]] });
  await change(ask, { lines: [LINES[1]], change: id, portion: 2 });
  const begun = '2026-11-23T09:00:00.000Z~0000abcd';
  expect(await change(ask, { undo: id, change: begun, portion: 1 })).toMatchObject({ change: begun, takenBack: 1, left: 0 });
  expect(await look(ask, '+493012345678')).toMatchObject([{ list: 'blocked', subject: '+4930*' }]);
});

test.each([
  [{}, 'lines'],
  [{ lines: [LINES[0]], undo: '2026-11-23T09:00:00.000Z~00000001' }, 'undo'],
  [{ lines: [] }, 'lines'],
  [{ lines: [{ list: 'no-list', subject: '+49' }] }, 'lines'],
  [{ lines: [LINES[0]], change: '2026-11-23T09:00:00.000Z~00000001' }, 'portion'],
  [{ lines: [LINES[0]], portion: 2 }, 'change'],
  [{ undo: 'the last' }, 'undo'],
])('%j is refused by the name of its field', async (body, field) => {
  const { ask } = await openDoors();
  expect(await ask('ruth', 'POST /rules/changes', { body })).toMatchObject({ status: 400, body: { code: 'field-invalid', detail: expect.stringContaining(`"${field}"`) } });
});

test('a change that nobody made, and what is no subject, are told', async () => {
  const { ask } = await openDoors();
  expect(await ask('ruth', 'POST /rules/changes', { body: { undo: '2026-11-23T09:00:00.000Z~00000009' } })).toMatchObject({ status: 404, body: { code: 'change-unknown' } });
  expect(await ask('ruth', 'GET /rules/lists', { query: { subject: '12' } })).toMatchObject({ status: 422, body: { code: 'list-subject-unreadable' } });
});
