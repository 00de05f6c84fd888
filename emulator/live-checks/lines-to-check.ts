export interface LineToCheck {
  check: string;
  why: string;
}

/** The rows of the first table of a page whose first columns are `Check` and `Why it matters`. */
export function linesToCheck(page: string): LineToCheck[] {
  const lines = page.split('\n');
  const head = lines.findIndex((line) => /^\| *Check *\|/.test(line));
  if (head < 0) throw new Error('The page has no table that begins with "Check".');
  const rows = lines.slice(head + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end < 0 ? undefined : end).map((row) => {
    const [, check = '', why = ''] = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
    return { check, why };
  });
}
