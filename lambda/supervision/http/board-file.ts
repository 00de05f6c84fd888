import type { BoardCallback } from '../../http/board-api-types';

/** The rows of the board as a file for spreadsheets: comma-separated, UTF-8, with a head (RFC 4180). */
export function boardFile(callbacks: readonly BoardCallback[], numberOf: (number: string) => string): string {
  const rows = callbacks.map((callback) => COLUMNS.map(([, value]) => cell(value({ ...callback, number: numberOf(callback.number) }))).join(','));
  return `${[COLUMNS.map(([head]) => head).join(','), ...rows].join('\r\n')}\r\n`;
}

const COLUMNS: readonly [head: string, value: (callback: BoardCallback) => string | number | null | undefined][] = [
  ['number', ({ number }) => number],
  ['queue', ({ queue }) => queue.name],
  ['state', ({ state }) => state],
  ['owner', ({ owner }) => owner],
  ['due', ({ dueLocal }) => dueLocal.local],
  ['zone', ({ dueLocal }) => dueLocal.zone],
  ['promised at', ({ requestedAt }) => requestedAt],
  ['promised by', ({ requestedBy }) => requestedBy],
  ['origin', ({ origin }) => origin],
  ['failed attempts', ({ failedAttempts }) => failedAttempts],
  ['retries left', ({ retriesLeft }) => retriesLeft],
  ['last outcome', ({ lastOutcome }) => lastOutcome?.code],
  ['note', ({ comment }) => comment],
  ['customer record', ({ crmRecord }) => crmRecord],
];

/** What people typed must not become a formula in a spreadsheet: such text gets an apostrophe before it. A number with its plus is none. */
function cell(value: string | number | null | undefined): string {
  const text = String(value ?? '');
  const harmless = /^[=+\-@\t\r]/.test(text) && !/^\+[\d*]+$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
