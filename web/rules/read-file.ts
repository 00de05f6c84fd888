import type { RuleLine, RuleListName } from '../../lambda/http/rule-api-types';
import { listLabels } from './list-names';
import { t } from '../words/t';

const COLUMNS = ['action', 'list', 'subject', 'agent', 'reason', 'since', 'until', 'source'] as const;

/** A line of a file, where it stands, and what it wants; or why it cannot be sent. */
export interface FileLine {
  number: number;
  text: string;
  line: RuleLine | undefined;
  why?: string;
}

/**
 * Reads a CSV file of lists, as `npm run lists` does.
 *
 * @param usual the list of lines that name none
 * @throws a sentence for the person at the page
 */
export async function readFile(content: string, usual: RuleListName): Promise<FileLine[]> {
  const { parse } = await import('csv-parse/browser/esm/sync');
  const read = parse(content, { bom: true, columns: checked, skip_empty_lines: true, trim: true, relax_column_count_less: true, info: true }) as unknown as { record: Partial<Record<(typeof COLUMNS)[number], string>>; info: { lines: number } }[];
  return read.map(({ record, info }) => {
    const { list = '', action = '', ...rest } = record;
    const named = list || usual;
    const where = { number: info.lines, text: rest.subject ?? rest.agent ?? '' };
    if (!Object.hasOwn(listLabels(), named)) return { ...where, line: undefined, why: t('there is no list "{list}"', { list: named }) };
    if (action && action !== 'put' && action !== 'remove') return { ...where, line: undefined, why: t('the action is "{action}"; it must be put or remove', { action }) };
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''));
    return { ...where, line: { source: 'import', ...given, list: named as RuleListName, ...(action && { action: action as 'put' | 'remove' }) } };
  });
}

function checked(header: string[]): string[] {
  const names = header.map((name) => name.trim().toLowerCase());
  const unknown = names.find((name) => !COLUMNS.some((column) => column === name));
  if (unknown !== undefined) throw new Error(t('The file has a column "{column}". Known are: {known}. The first line names the columns.', { column: unknown, known: COLUMNS.join(', ') }));
  return names;
}
