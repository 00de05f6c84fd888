import type { Journal } from '../../emulator/journal';
import type { JournalPage } from '../lab-types';
import { LabRefusal } from './lab-problem';

/** So many lines make a page. */
const PAGE = 500;

/** Returns the newest lines of the journal before `?before=ORDER`, newest first. */
export function journalPage({ entries }: Journal, before: string | undefined): JournalPage {
  if (before === undefined || !/^\d+$/.test(before)) throw new LabRefusal(`before is ${before === undefined ? 'missing' : `"${before}"`}. It must be the order of a journal line, a whole number.`);
  const first = entries[0]?.order ?? 0;
  // Lines are numbered without a gap. The oldest may have been let go.
  const end = Math.max(0, Math.min(entries.length, Number(before) - first));
  const start = Math.max(0, end - PAGE);
  return { lines: entries.slice(start, end).reverse(), more: start > 0 };
}
