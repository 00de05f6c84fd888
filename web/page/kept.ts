import * as v from 'valibot';
import type { Keeping } from './storages';

/** Returns what this browser keeps under a key. Undefined if there is nothing, if it has another form (of another version, say), or if the browser keeps nothing at all. */
export function recall<Schema extends v.GenericSchema>(storage: Keeping, key: string, schema: Schema): v.InferOutput<Schema> | undefined {
  try {
    const read = v.safeParse(schema, JSON.parse(storage.getItem(key) ?? 'null'));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value, if the browser lets it. A full or forbidden storage must not stop an agent. */
export function remember(storage: Keeping, key: string, value: unknown): void {
  try {
    storage.setItem(key, JSON.stringify(value));
  } catch {
    // Nothing is kept. The page works without it until it is loaded again.
  }
}

/** Returns a text that this browser keeps, as it is. */
export function recallText(storage: Keeping, key: string): string | undefined {
  try {
    return storage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text, if the browser lets it. Undefined takes it away. */
export function rememberText(storage: Keeping, key: string, text: string | undefined): void {
  try {
    if (text === undefined) storage.removeItem(key);
    else storage.setItem(key, text);
  } catch {
    // As for `remember`.
  }
}
