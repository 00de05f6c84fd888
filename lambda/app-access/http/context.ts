import * as v from 'valibot';
import { cleanText, isCleanText } from '../../http/clean-text';
import { CONTEXT_BYTES, CONTEXT_FIELDS, isContext } from '../domain/context-data';

/** Not as a record of valibot's: that would take lists, and leave out names such as `constructor` without a word. */
export const CONTEXT = v.pipe(
  v.custom<Record<string, string>>(isContext),
  v.check((context) => Object.values(context).every(isCleanText)),
  v.transform((context) => Object.fromEntries(Object.entries(context).map(([name, text]) => [name, cleanText(text)]))),
  v.check((context) => isContext(context)),
);

export const ALLOWED_CONTEXT = `an object of up to ${CONTEXT_FIELDS} texts that are not empty and have no control characters but line breaks, by names of letters, digits and _ that begin with a letter, of ${CONTEXT_BYTES / 1024} KB together`;
