import { existsSync, readFileSync } from 'node:fs';
import { OTHERWISE_FILE, SENTENCES_FILE } from './files-beside';
import type { Table } from './other-languages';

/** What the operator says instead, by `<subject>.<key>` and language. */
export type Otherwise = Record<string, Record<string, string>>;

/** All tables of this bundle, once somebody asked for a language that is not in it. */
let tables: Record<string, Table> | undefined;
/** Once something was said to anybody. */
let otherwise: Otherwise | undefined;

/** In a bundle: the table `<subject>.<NAME>` of sentences, which holds the English ones, and reads all others, and what the operator says instead, where they are first asked for. */
export function inOtherLanguages(table: string, english: Record<string, string>): Table {
  const [subject, name] = table.split('.') as [string, string];
  const read = (key: string, asked: string | symbol) => {
    if (asked === 'otherwise') return (otherwise ??= readBeside<Otherwise>(OTHERWISE_FILE) ?? {})[`${subject}.${key}`];
    tables ??= readBeside<Record<string, Table>>(SENTENCES_FILE)!;
    return tables[name]![key]![asked as string]!;
  };
  return Object.fromEntries(Object.entries(english).map(([key, en]) => [key, new Proxy({ en }, { get: (_, asked) => (asked === 'en' ? en : read(key, asked)) as string })]));
}

function readBeside<Content>(file: string): Content | undefined {
  const address = new URL(file, import.meta.url);
  return existsSync(address) ? (JSON.parse(readFileSync(address, 'utf8')) as Content) : undefined;
}
