import * as v from 'valibot';
import { readStored } from './read-stored';

/** The index `attention` holds keys alone. These are of use. */
const ATTENTION_ENTRY = v.object({ subject: v.string(), attentionAt: v.string() });

type AttentionEntry = v.InferOutput<typeof ATTENTION_ENTRY>;

export function readAttentionEntry(entry: unknown): AttentionEntry {
  return readStored(ATTENTION_ENTRY, entry);
}
