import { plusSeconds } from '../../ground/domain/instant';

/** A callback is closed at its purge time; the talk that began before may go on for so long. */
const LONGEST_TALK_SECONDS = 4 * 3600;

/** Callbacks of a queue that were due before this are over, and stay on the agenda as history. */
export function stillOpenAfter(now: string, { purgeMinutes }: { purgeMinutes: number }): string {
  return plusSeconds(now, -(purgeMinutes * 60 + LONGEST_TALK_SECONDS));
}
