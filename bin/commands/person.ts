import { parseArgs } from 'node:util';
import { createListBook } from '../../lambda/calling-rules/adapters/dynamodb-list-book';
import type { ListEntry } from '../../lambda/calling-rules/domain/list-entry';
import { readNumber } from '../../lambda/numbers/domain/read-number';
import { USUAL_NUMBER_TYPES } from '../../lambda/numbers/domain/number-type';
import { eraseItems, isOpen, itemsOfPerson, kindOf, type PersonItems } from '../person/items-of-person';
import type { Command } from './command';
import { type DeployedStack, listTablesOf, openDocuments, openStack, openTable } from './deployed-stack';
import { idsOf } from './stack-ids';

const VERBS = ['show', 'export', 'erase'] as const;

/**
 * `npm run person -- --number +49… show | export | erase [--settings FILE]`: what is kept of the person with this number, as a list or as JSON, or takes it away. 1 where
 * something stays that could be erased.
 */
export const person: Command = async (argv, { print, now }) => {
  const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options: { number: { type: 'string' }, settings: { type: 'string', default: 'settings.ts' } } });
  const verb = VERBS.find((known) => known === positionals[0]);
  if (!verb || positionals.length > 1) throw new Error(`Say what to do: one of ${VERBS.join(', ')}.`);
  const stack = await openStack(values.settings);
  const number = numberOf(values.number, stack);
  const { client, TableName } = openTable(stack);
  const onLists = await entriesOf(number, stack);
  const found = await itemsOfPerson(client, { TableName, number, ids: await idsOf(stack, now) });
  if (verb === 'export') return print(JSON.stringify({ number, at: now(), items: found.items, lists: onLists, contactIds: found.contactIds, elsewhere: elsewhere(found) }, null, 2));
  if (verb === 'show') return [...linesOf(found), ...linesOfLists(onLists), ...elsewhere(found)].forEach(print);
  const open = found.items.filter(isOpen);
  if (open.length > 0) {
    print(`Nothing was erased: ${open.length} of what is kept is under way (${[...new Set(open.map(kindOf))].join(', ')}). Cancel it on the page, or wait for its end.`);
    return 1;
  }
  const erased = await eraseItems(client, TableName, found.items);
  print(`${erased} of ${found.items.length} items were erased.`);
  [...linesOfLists(onLists), ...elsewhere(found)].forEach(print);
  if (erased < found.items.length) print('The others changed in this moment: run it again.');
  return erased < found.items.length ? 1 : 0;
};

/** @throws Error for what is no number */
function numberOf(given: string | undefined, { settings: { allowedCountries, defaultCountry } }: DeployedStack): string {
  const read = given === undefined ? undefined : readNumber(given, { allowedCountries, defaultCountry, allowedTypes: USUAL_NUMBER_TYPES, ownNumbers: [] });
  if (read && 'e164' in read) return read.e164;
  if (given !== undefined && /^\+[1-9]\d{6,14}$/.test(given)) return given;
  throw new Error('Say whose data with --number, like --number +493012345678.');
}

/** Returns the entries of just this number, by list. */
async function entriesOf(number: string, stack: DeployedStack): Promise<Record<string, ListEntry>> {
  const book = createListBook(openDocuments(stack), listTablesOf(stack));
  const [listed] = await book.read([number]);
  return { ...listed?.entries } as Record<string, ListEntry>;
}

function linesOfLists(onLists: Record<string, ListEntry>): string[] {
  return Object.entries(onLists).map(([key, { since, source, until, reason }]) => `list ${key}, since ${since}, by ${source}${reason ? ` (${reason})` : ''}: ${until ? `until ${until}` : 'until it is taken off'}. It stays when the rest is erased, since a number that must not be called has to be known; npm run lists -- remove takes it off.`);
}

function linesOf({ items }: PersonItems): string[] {
  if (items.length === 0) return ['Nothing is kept of this number.'];
  return items.map((item) => {
    const { removeAt } = item;
    const until = typeof removeAt === 'number' ? `until ${new Date(removeAt * 1000).toISOString().slice(0, 10)}` : 'until it is over, and its time of keeping after that';
    return `${kindOf(item)} (${item.slot === 'current' ? item.subject : `${item.subject} ${item.slot}`})${isOpen(item) ? ', under way' : ''}: ${until}`;
  });
}

/** What this command cannot take away, and how it goes. docs/operator/personal-data.md says more. */
function elsewhere({ contactIds }: PersonItems): string[] {
  return [
    ...(contactIds.length > 0 ? [`Connect keeps its own records of these contacts for 24 months, and nobody can delete them sooner; recordings and transcripts lie in the instance's bucket: ${contactIds.join(', ')}`] : []),
    'Recordings of voicemails, and their transcripts, lie in the buckets of the setting voicemails, by the contact of the voicemail: delete them there.',
    'Backups of the table for point-in-time recovery, and tables that npm run restore left, hold what was erased for 35 days, or until they are deleted.',
  ];
}
