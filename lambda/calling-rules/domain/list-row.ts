import { teller } from '../../ground/domain/sentences';
import { type NumberRules, understandNumber } from '../../numbers/domain/read-number';
import { numberRefusalSentence } from '../../numbers/domain/refusals';
import type { ListLine } from './list-change';
import { type EntryKey, ENTRY_SOURCES, entryKeyOf, type EntrySource, LIST_NAMES, type ListEntry, type ListName } from './list-entry';
import { agentSubject, isListSubject } from './list-subject';
import { LIST_SENTENCES } from './sentences';

/** What a line of a list says, as it is exported and imported, and as the API takes it. `agent`: a user id of Connect; for `personal` and `restricted`. */
export const COLUMNS = ['action', 'list', 'subject', 'agent', 'reason', 'since', 'until', 'source'] as const;
export type Row = Partial<Record<(typeof COLUMNS)[number], string>>;

export interface ReadingRules {
  numbers: NumberRules;
  /** The list of lines that name none. */
  list?: string | undefined;
  /** The source of entries that name none. */
  source: EntrySource;
}

/** Why something cannot be read, in the language of a reader. */
export type Unread = (language?: string) => string;

/** Reads one line. What cannot be read says why. */
export function lineOf({ action = 'put', list: named, subject: typed = '', agent, reason, since, until, source: said }: Row, { numbers, list: usual, source: other }: ReadingRules): { line: ListLine } | { refused: Unread } {
  const list = LIST_NAMES.find((name) => name === (named || usual));
  if (!list) return { refused: saying('line-no-list', { list: named || (usual ?? ''), known: LIST_NAMES.join(', ') }) };
  if (action !== '' && action !== 'put' && action !== 'remove') return { refused: saying('line-no-action', { action }) };
  const source = said ? ENTRY_SOURCES.find((one) => one === said) : other;
  if (!source) return { refused: saying('line-no-source', { source: said!, known: ENTRY_SOURCES.join(', ') }) };
  const wrong = [since, until].find((instant) => instant && !isInstant(instant));
  if (wrong) return { refused: saying('line-no-instant', { text: wrong, example: '2026-11-23T09:00:00.000Z' }) };
  const place = placeOf(list, { typed, agent }, numbers);
  if ('refused' in place) return place;
  const entry = { source, ...(reason && { reason }), ...(since && { since }), ...(until && { until }) };
  return { line: { ...place, entry: action === 'remove' ? undefined : entry } };
}

function placeOf(list: ListName, { typed, agent }: { typed: string; agent: string | undefined }, numbers: NumberRules): { subject: string; key: EntryKey } | { refused: Unread } {
  if ((list === 'personal' || list === 'restricted') && !agent) return { refused: saying('line-no-agent', { list }) };
  if (list === 'restricted') return { subject: agentSubject(agent!), key: 'restricted' };
  const subject = subjectOf(typed, numbers);
  return 'refused' in subject ? subject : { ...subject, key: entryKeyOf(list, agent || undefined) };
}

/** A beginning ends in `*`; two capital letters are a country; all else is a number, as people type it. */
export function subjectOf(typed: string, numbers: NumberRules): { subject: string } | { refused: Unread } {
  const bare = typed.replace(/[\s()/.-]/g, '');
  if (/^[A-Z]{2}$/.test(bare) || bare.endsWith('*')) return isListSubject(bare) ? { subject: bare } : { refused: saying('line-no-beginning', { typed }) };
  const understood = understandNumber(typed, numbers);
  return 'code' in understood ? { refused: (language) => numberRefusalSentence(understood, language) } : { subject: understood.reading.number };
}

/** What is said of a cell whose text is too long, or holds what no person types. */
export function noText(column: keyof Row, length: number): Unread {
  return saying('line-no-text', { column, length: String(length) });
}

function saying(key: keyof typeof LIST_SENTENCES, values: Readonly<Record<string, string>>): Unread {
  return (language) => teller(LIST_SENTENCES, language).say(key, values);
}

function isInstant(text: string): boolean {
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString() === text;
}

/** An entry as a line of a file: the converse of `lineOf`. */
export function rowOf({ subject, key, entry }: { subject: string; key: EntryKey; entry: ListEntry }): Row {
  const [list, agent = ''] = key.split('#');
  const isAgent = list === 'restricted';
  const { source, reason = '', since, until = '' } = entry;
  return { action: 'put', list: list!, subject: isAgent ? '' : subject, agent: isAgent ? subject.slice('agent#'.length) : agent, reason, since, until, source };
}
