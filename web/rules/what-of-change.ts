import { t } from '../words/t';

/** What the log says of a change. It is a record, and records are in English. */
export const BY_PAGE = 'by page';

const IMPORT = 'import of ';
const UNDO = 'undo of: ';
/** The service takes no more. */
const CHARACTERS = 100;

export function importOf(file: string): string {
  return `${IMPORT}${file}`.slice(0, CHARACTERS);
}

export function undoOf(what: string): string {
  return `${UNDO}${what}`.slice(0, CHARACTERS);
}

/** The same for whoever reads the page. What a command wrote stays as it is. */
export function showWhat(what: string): string {
  if (what === BY_PAGE) return t('On this page');
  if (what.startsWith(IMPORT)) return t('Import of {file}', { file: what.slice(IMPORT.length) });
  return what.startsWith(UNDO) ? t('Taken back: {what}', { what: showWhat(what.slice(UNDO.length)) }) : what;
}
