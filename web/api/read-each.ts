import { isGone } from './problem-error';

export interface ReadEach<Found> {
  /** `found` is undefined where there is none any more, or none that this person may see. */
  read: { id: string; found: Found | undefined }[];
  failures: unknown[];
}

/** Reads each of them. What cannot be read now takes nothing from the others. */
export async function readEach<Found>(known: readonly { id: string }[], readOne: (id: string) => Promise<Found>): Promise<ReadEach<Found>> {
  const read: ReadEach<Found>['read'] = [];
  const failures: unknown[] = [];
  const readInto = async ({ id }: { id: string }) => {
    try {
      read.push({ id, found: await readOne(id) });
    } catch (error) {
      if (isGone(error)) read.push({ id, found: undefined });
      else failures.push(error);
    }
  };
  await Promise.all(known.map(readInto));
  return { read, failures };
}
