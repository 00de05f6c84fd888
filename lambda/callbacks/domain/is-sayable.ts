import { endOfNextDay } from '../../calendar/domain/end-of-next-day';
import type { CallBeside } from './beside';
import type { Attempt } from './attempt';
import type { Callback } from './callback';
import { isPromised } from './callback-request';

/** The zone of a click, which is of no queue, for what a day is. */
const ZONE_OF_CLICKS = 'UTC';

/** What came of this attempt, which was answered, may be said: until the day after its call is over. */
export function isSayable(callback: Callback, { call }: Attempt, now: string): boolean {
  const endedAt = call?.disconnectedAt ?? (callback.phase === 'ended' ? callback.endedAt : now);
  return now < endOfNextDay(endedAt, isPromised(callback) ? callback.zone : ZONE_OF_CLICKS);
}

/** The same of a talk in a call that was dialled by hand beside this callback. */
export function isTalkSayable(callback: Callback, talk: CallBeside, now: string): boolean {
  const talkedAt = isPromised(callback) ? callback.settledBy?.find(({ click }) => click === talk.id)?.at : undefined;
  return now < endOfNextDay(talkedAt ?? talk.at, ZONE_OF_CLICKS);
}
