import { existsSync, readFileSync } from 'node:fs';
import { OTHERWISE_FILE, SENTENCES_FILE } from './files-beside';
import type { Table } from './other-languages';

/** What the operator says instead, by `<subject>.<key>` and language. */
export type Otherwise = Record<string, Record<string, string>>;

/** All tables of this bundle, and what is said instead, once something was said to anybody. */
let tables: Record<string, Table> | undefined;
let otherwise: Otherwise | undefined;

/**
 * In a bundle: the table `<subject>.<NAME>` of sentences, which are read from beside it when they are first asked for.
 *
 * @param known its keys, or the sentences in English where the code needs them by themselves
 */
export function readBeside(table: string, known: readonly string[] | Record<string, string>): Table {
  const [subject, name] = table.split('.') as [string, string];
  const read = (key: string, asked: string | symbol) => {
    if (asked === 'otherwise') return (otherwise ??= contentOf<Otherwise>(OTHERWISE_FILE) ?? {})[`${subject}.${key}`];
    tables ??= contentOf<Record<string, Table>>(SENTENCES_FILE)!;
    return tables[name]![key]![asked as string]!;
  };
  const inCode: Record<string, string | undefined> = Array.isArray(known) ? Object.fromEntries(known.map((key) => [key, undefined])) : (known as Record<string, string>);
  return Object.fromEntries(Object.entries(inCode).map(([key, en]) => [key, new Proxy({ en: en! }, { get: (_, asked) => (asked === 'en' && en !== undefined ? en : read(key, asked)) as string })]));
}

function contentOf<Content>(file: string): Content | undefined {
  const address = new URL(file, import.meta.url);
  return existsSync(address) ? (JSON.parse(readFileSync(address, 'utf8')) as Content) : undefined;
}
