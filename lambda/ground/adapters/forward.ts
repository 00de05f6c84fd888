import * as v from 'valibot';
import { ITEM } from './read-stored';

/** Stands under the first subject of a record that was moved to another: its id goes on finding it. */
export const FORWARD_ITEM = v.strictObject({ ...ITEM, id: v.string(), movedTo: v.string() });

export type ForwardItem = v.InferOutput<typeof FORWARD_ITEM>;

/** The subject that a record was created under. */
export function homeOf(id: string): string {
  return id.split('.')[0]!;
}
