import { readFileSync } from 'node:fs';
import type { Table } from './other-languages';

/** All tables of this bundle, once somebody asked for a language that is not in it. */
let tables: Record<string, Table> | undefined;

/** In a bundle: a table of sentences that holds the English ones, and reads all others where they are first asked for. */
export function inOtherLanguages(name: string, english: Record<string, string>): Table {
  const readOthers = (key: string, language: string) => readTables()[name]![key]![language]!;
  return Object.fromEntries(Object.entries(english).map(([key, en]) => [key, new Proxy({ en }, { get: (_, language: string) => (language === 'en' ? en : readOthers(key, language)) })]));
}

function readTables(): Record<string, Table> {
  tables ??= JSON.parse(readFileSync(new URL('sentences.json', import.meta.url), 'utf8')) as Record<string, Table>;
  return tables;
}
