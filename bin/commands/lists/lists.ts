import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { stringify } from 'csv-stringify/sync';
import { createAuditLog } from '../../../lambda/calling-rules/adapters/dynamodb-audit-log';
import { createListBook } from '../../../lambda/calling-rules/adapters/dynamodb-list-book';
import { listItemsOf } from '../../../lambda/calling-rules/adapters/list-items';
import type { ChangedLine, ChangeHead } from '../../../lambda/calling-rules/domain/list-change';
import type { EntryKey, ListEntry } from '../../../lambda/calling-rules/domain/list-entry';
import { COLUMNS, type ReadingRules, rowOf, subjectOf } from '../../../lambda/calling-rules/domain/list-row';
import { subjectsOf } from '../../../lambda/calling-rules/domain/list-subject';
import { createChangeLists } from '../../../lambda/calling-rules/usecases/change-lists';
import { createUndoChange } from '../../../lambda/calling-rules/usecases/undo-change';
import type { Command, Terminal } from '../command';
import { listTablesOf, openDocuments, openStack } from '../deployed-stack';
import { numberRulesOf } from '../number-rules-of';
import { countsText, importList } from './import-list';
import { readListFile, readRow } from './list-file';

const USAGE = `npm run lists -- import FILE [--list NAME] [--dry-run]
npm run lists -- put SUBJECT --list NAME [--reason WORDS] [--until INSTANT] [--agent ID]
npm run lists -- remove SUBJECT --list NAME [--agent ID]
npm run lists -- look NUMBER
npm run --silent lists -- export [--list NAME]
npm run lists -- changes [--day YYYY-MM-DD]
npm run lists -- undo CHANGE [--dry-run]`;

const options = {
  settings: { type: 'string', default: 'settings.ts' },
  list: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  reason: { type: 'string' },
  until: { type: 'string' },
  agent: { type: 'string' },
  day: { type: 'string' },
  by: { type: 'string', default: userInfo().username },
} as const;

type Values = ReturnType<typeof parse>['values'];

/** `npm run lists`: the numbers that may not be called, or may. It works with the operator's own rights. */
export const lists: Command = async (argv, terminal) => {
  const { values, positionals } = parse(argv);
  const [verb = '', given] = positionals;
  const run = Object.hasOwn(VERBS, verb) ? VERBS[verb as keyof typeof VERBS] : undefined;
  if (!run) throw new Error(USAGE);
  return run(await openDesk(values, terminal), given);
};

function parse(argv: string[]) {
  return parseArgs({ args: argv, options, allowPositionals: true });
}

type Desk = Awaited<ReturnType<typeof openDesk>>;

/** Every verb works with these. */
async function openDesk(values: Values, { print, now }: Terminal) {
  const stack = await openStack(values.settings);
  const client = openDocuments(stack);
  const tables = listTablesOf(stack);
  const book = createListBook(client, tables);
  const reading: ReadingRules = { numbers: numberRulesOf(stack.settings), list: values.list, source: 'administrator' };
  const change = (what: string): ChangeHead => ({ id: `${now()}~${randomUUID().slice(0, 8)}`, at: now(), by: values.by, what });
  return { values, print, now, client, tables, book, reading, change, changeLists: createChangeLists(book), audit: createAuditLog(client, tables.audit) };
}

const VERBS = { import: importFile, put: (desk: Desk, subject?: string) => putOne(desk, subject, 'put'), remove: (desk: Desk, subject?: string) => putOne(desk, subject, 'remove'), look, export: exportAll, changes: tellChanges, undo };

async function importFile({ values, print, reading, change, changeLists }: Desk, path: string | undefined): Promise<number> {
  if (path === undefined) throw new Error(USAGE);
  const head = change(`import of ${path}`);
  const counts = await importList(readListFile(path, { ...reading, source: 'import' }), { changeLists, change: head, dryRun: values['dry-run'], print });
  print(`${countsText(counts, values['dry-run'])}.`);
  if (!values['dry-run'] && counts.added + counts.changed + counts.removed > 0) print(`The change is ${head.id}. "npm run lists -- undo ${head.id}" takes it back.`);
  return counts.refused > 0 ? 1 : 0;
}

async function putOne({ values, print, reading, change, changeLists }: Desk, subject: string | undefined, action: 'put' | 'remove'): Promise<void> {
  const read = readRow({ action, subject: subject ?? '', ...(values.agent && { agent: values.agent }), ...(values.reason && { reason: values.reason }), ...(values.until && { until: values.until }) }, reading);
  if ('refused' in read) throw new Error(`It was not done: ${read.refused()}.`);
  const head = change(`${action} by command`);
  const [effect] = await changeLists([read.line], { change: head, nth: 1, dryRun: values['dry-run'] });
  print(`${read.line.subject}, ${read.line.key}: ${effect === 'same' ? 'as it was' : `${effect}, as change ${head.id}`}.`);
}

/** Everything that lists say of a number. */
async function look({ print, book, reading }: Desk, typed: string | undefined): Promise<void> {
  const named = subjectOf(typed ?? '', reading.numbers);
  if ('refused' in named) throw new Error(named.refused());
  const subjects = named.subject.startsWith('+') && !named.subject.endsWith('*') ? subjectsOf(named.subject) : [named.subject];
  const lines = (await book.read(subjects)).flatMap(({ subject, entries }) => (Object.entries(entries) as [EntryKey, ListEntry][]).map(([key, entry]) => `${subject}  ${key}  ${entryText(entry)}`));
  (lines.length > 0 ? lines : ['No list says anything of it.']).forEach(print);
}

function entryText({ source, reason, since, until }: ListEntry): string {
  return `since ${since}${until ? `, until ${until}` : ''}, by ${source}${reason ? `: ${reason}` : ''}`;
}

async function exportAll({ values, print, client, tables }: Desk): Promise<void> {
  print(stringify([COLUMNS]).trimEnd());
  for await (const { Items = [] } of paginateScan({ client }, { TableName: tables.lists })) {
    for (const { subject, entries } of listItemsOf(Items)) {
      for (const [key, entry] of Object.entries(entries) as [EntryKey, ListEntry][]) {
        const row = rowOf({ subject, key, entry });
        if (values.list === undefined || row.list === values.list) print(stringify([COLUMNS.map((column) => row[column])]).trimEnd());
      }
    }
  }
}

async function tellChanges({ values, print, now, audit }: Desk): Promise<void> {
  for await (const { change, lines } of audit.changesOn(values.day ?? now().slice(0, 'yyyy-mm-dd'.length))) {
    print(`${change.id}  ${change.by}, ${change.what}: ${lines.length} lines`);
    for (const line of lines) print(`  ${lineText(line)}`);
  }
}

function lineText({ subject, key, before, after }: ChangedLine): string {
  return `${subject}  ${key}  before: ${before ? entryText(before) : 'none'}; after: ${after ? entryText(after) : 'none'}`;
}

/** What somebody changed since stays as it is. */
async function undo({ values, print, book, change, changeLists, audit }: Desk, changeId: string | undefined): Promise<number> {
  if (changeId === undefined) throw new Error(USAGE);
  const head = change(`undo of ${changeId}`);
  const undone = await createUndoChange({ book, changeLists, audit })(changeId, { change: head, dryRun: values['dry-run'] });
  if (!undone) throw new Error(`The audit log has no change ${changeId}.`);
  undone.left.forEach(({ subject, key }) => print(`${subject}, ${key}: changed since, and left as it is.`));
  const left = undone.left.length;
  print(`${undone.taken} lines ${values['dry-run'] ? 'would be taken back' : `taken back, as change ${head.id}`}${left > 0 ? `; ${left} left as they are` : ''}.`);
  return left > 0 ? 1 : 0;
}
