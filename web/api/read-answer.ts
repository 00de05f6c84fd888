import * as v from 'valibot';
import { UnreadableError } from './unreachable-error';
import { t } from '../words/t';

/**
 * A text of a list that a newer service may have lengthened while this page was open: any text is taken. Where the page must know the word, it names the words
 * instead (`v.picklist`).
 */
export function anyOf<Known extends string>(): v.GenericSchema<unknown, Known> {
  return v.custom<Known>((input) => typeof input === 'string');
}

/** A list whose entries are read one by one: one that cannot be read is left out, and takes no other with it. */
export function eachOf<Entry>(entry: v.GenericSchema<unknown, Entry>): v.GenericSchema<unknown, Entry[]> {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((entries) => entries.flatMap((one) => readableIn(entry, one))),
  );
}

/** A list as `eachOf`, with the number of entries that were left out. */
export function countedOf<Entry>(entry: v.GenericSchema<unknown, Entry>): v.GenericSchema<unknown, { entries: Entry[]; unread: number }> {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((all) => {
      const entries = all.flatMap((one) => readableIn(entry, one));
      return { entries, unread: all.length - entries.length };
    }),
  );
}

/** @throws UnreadableError that names the first part at fault. */
export function readAnswer<Answer>(schema: v.GenericSchema<unknown, Answer>, answer: unknown): Answer {
  const read = v.safeParse(schema, answer);
  if (read.success) return read.output;
  throw new UnreadableError(v.getDotPath(read.issues[0]) ?? t('the answer'));
}

/** Reads the body of an answer. @throws UnreadableError if it is no JSON: a page of a network that asks for a sign-in of its own, say. */
export async function readBody(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new UnreadableError(t('the answer'), cause);
  }
}

function readableIn<Entry>(entry: v.GenericSchema<unknown, Entry>, one: unknown): Entry[] {
  const read = v.safeParse(entry, one);
  if (read.success) return [read.output];
  console.warn(`An entry cannot be read: ${v.getDotPath(read.issues[0]) ?? 'the entry'} ${read.issues[0].message}`);
  return [];
}
