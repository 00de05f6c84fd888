import type { JournalLine } from '../../local/lab-types';
import { t } from '../words/t';

/** Kinds of journal lines, in the order in which the filter offers them. */
export const kinds = (): { value: JournalLine['kind']; label: string }[] => [
  { value: 'block', label: t('Flow blocks') },
  { value: 'contact', label: t('Contacts') },
  { value: 'agent', label: t('Agents') },
  { value: 'phone', label: t('Phones') },
  { value: 'text-message', label: t('Text messages') },
  { value: 'push', label: t('Pushes') },
  { value: 'webhook', label: t('Webhooks') },
  { value: 'event', label: t('Contact events') },
  { value: 'function', label: t('Functions') },
  { value: 'call', label: t('AWS calls') },
  { value: 'queue', label: t('Queue messages') },
  { value: 'topic', label: t('Topics') },
  { value: 'log', label: t('Log lines') },
  { value: 'fault', label: t('Faults') },
];

export const kindLabels = () => Object.fromEntries(kinds().map(({ value, label }) => [value, label])) as Record<JournalLine['kind'], string>;

/** Returns the rest of a line as one line of text. For a flow block it names the flow, the block and the branch. */
export function describeDetail({ kind, detail }: JournalLine): string {
  if (kind !== 'block') return pairs(detail);
  const { flow, identifier, branch, type: _type, ...rest } = detail;
  return [`${text(flow)}: ${text(identifier)} → ${text(branch)}`, pairs(rest)].filter(Boolean).join('  ');
}

/** Returns whether any part of a line contains the words. */
export function matchesWords(line: JournalLine, words: string): boolean {
  const all = `${line.what} ${line.contactId ?? ''} ${JSON.stringify(line.detail)}`.toLowerCase();
  return words.toLowerCase().split(/\s+/).every((word) => all.includes(word));
}

function pairs(detail: Record<string, unknown>): string {
  return Object.entries(detail)
    .filter(([, value]) => value !== undefined && text(value) !== '{}')
    .map(([name, value]) => `${name} ${text(value)}`)
    .join(', ');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/**
 * Returns whether the line only repeats another. The bus writes down each event that it carries: contact events are in the journal already, and a schedule's
 * say nothing new.
 */
export function isBusLine({ kind, detail }: JournalLine): boolean {
  return kind === 'event' && 'source' in detail;
}
