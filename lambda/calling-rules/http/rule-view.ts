import type { RuleChanges, RuleEntry, RuleListName } from '../../http/rule-api-types';
import type { ChangedLine, ChangeHead } from '../domain/list-change';
import type { EntryKey, Listed, ListEntry } from '../domain/list-entry';

export function viewListed({ subject, entries }: Listed): RuleEntry[] {
  return (Object.entries(entries) as [EntryKey, ListEntry][]).map(([key, entry]) => viewEntry(subject, key, entry));
}

function viewEntry(subject: string, key: EntryKey, { source, reason, since, until }: ListEntry): RuleEntry {
  return { ...placeOf(key), subject, source, ...(reason && { reason }), since, ...(until && { until }) };
}

function placeOf(key: EntryKey): { list: RuleListName; agent?: string } {
  const [list, ...agent] = key.split('#') as [RuleListName, ...string[]];
  return { list, ...(agent.length > 0 && { agent: agent.join('#') }) };
}

/** Lines of a change that are shown. */
const LINES = 20;

export interface ToldChange {
  change: ChangeHead;
  count: number;
  lines: readonly ChangedLine[];
}

/** Adds a portion to what is told of its change. */
export function tellPortion(told: ToldChange | undefined, { change, lines }: { change: ChangeHead; lines: readonly ChangedLine[] }): ToldChange {
  return { change, count: (told?.count ?? 0) + lines.length, lines: [...(told?.lines ?? []), ...lines].slice(0, LINES) };
}

export function viewChange({ change: { id, at, by, what }, count, lines }: ToldChange): RuleChanges['changes'][number] {
  const view = ({ subject, key, before, after }: ChangedLine) => ({ subject, ...placeOf(key), ...(before && { before: viewEntry(subject, key, before) }), ...(after && { after: viewEntry(subject, key, after) }) });
  return { id, at, by, what, count, lines: lines.map(view) };
}
