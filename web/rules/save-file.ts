import type { RuleEntry } from '../../lambda/http/rule-api-types';

const COLUMNS = ['action', 'list', 'subject', 'agent', 'reason', 'since', 'until', 'source'] as const;

/** Gives the person a CSV file that can be imported again. */
export async function saveFile(name: string, entries: readonly RuleEntry[]): Promise<void> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const rows = entries.map((entry) => ({ ...entry, action: 'put', ...(entry.list === 'restricted' && { subject: '', agent: entry.subject.slice('agent#'.length) }) }));
  const address = URL.createObjectURL(new Blob([stringify(rows, { header: true, columns: [...COLUMNS] })], { type: 'text/csv' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
