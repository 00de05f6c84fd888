import { type NumberRules, understandNumber } from '../../numbers/domain/read-number';
import { numberRefusalSentence } from '../../numbers/domain/refusals';
import type { ListLine } from './list-change';
import { type EntryKey, ENTRY_SOURCES, entryKeyOf, type EntrySource, LIST_NAMES, type ListEntry, type ListName } from './list-entry';
import { agentSubject, isListSubject } from './list-subject';

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

/** Reads one line. What cannot be read says why. */
export function lineOf({ action = 'put', list: named, subject: typed = '', agent, reason, since, until, source: said }: Row, { numbers, list: usual, source: other }: ReadingRules): { line: ListLine } | { refused: string } {
  const list = LIST_NAMES.find((name) => name === (named || usual));
  if (!list) return { refused: `the list is "${named || (usual ?? '')}"; it must be one of ${LIST_NAMES.join(', ')}` };
  if (action !== '' && action !== 'put' && action !== 'remove') return { refused: `the action is "${action}"; it must be put or remove` };
  const source = said ? ENTRY_SOURCES.find((one) => one === said) : other;
  if (!source) return { refused: `the source is "${said}"; it must be one of ${ENTRY_SOURCES.join(', ')}` };
  const wrong = [since, until].find((instant) => instant && !isInstant(instant));
  if (wrong) return { refused: `"${wrong}" is no instant, like 2026-11-23T09:00:00.000Z` };
  const place = placeOf(list, { typed, agent }, numbers);
  if ('refused' in place) return place;
  const entry = { source, ...(reason && { reason }), ...(since && { since }), ...(until && { until }) };
  return { line: { ...place, entry: action === 'remove' ? undefined : entry } };
}

function placeOf(list: ListName, { typed, agent }: { typed: string; agent: string | undefined }, numbers: NumberRules): { subject: string; key: EntryKey } | { refused: string } {
  if ((list === 'personal' || list === 'restricted') && !agent) return { refused: `an entry of the list ${list} names its agent` };
  if (list === 'restricted') return { subject: agentSubject(agent!), key: 'restricted' };
  const subject = subjectOf(typed, numbers);
  return 'refused' in subject ? subject : { ...subject, key: entryKeyOf(list, agent || undefined) };
}

/** A beginning ends in `*`; two capital letters are a country; all else is a number, as people type it. */
export function subjectOf(typed: string, numbers: NumberRules): { subject: string } | { refused: string } {
  const bare = typed.replace(/[\s()/.-]/g, '');
  if (/^[A-Z]{2}$/.test(bare) || bare.endsWith('*')) return isListSubject(bare) ? { subject: bare } : { refused: `"${typed}" is no beginning of a number in E.164, like +4930*` };
  const understood = understandNumber(typed, numbers);
  return 'code' in understood ? { refused: numberRefusalSentence(understood) } : { subject: understood.reading.number };
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
