import type { Role } from '../../agents/domain/role';
import { inPortions } from '../../ground/domain/in-portions';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import { type Pauses, pauseOf } from '../../pauses/domain/pause';
import type { PausesLookUp } from '../../pauses/ports/pauses';
import type { OfferPolicy } from '../../queues/domain/offer-policy';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { QueueLoad, QueueWait } from '../../queues/ports/queue-wait';
import type { VoicemailList } from '../../voicemails/ports/voicemails';
import { BOARD_STATES, type BoardState, boardStateOf } from '../domain/board-state';
import type { Now, QueueNow } from '../ports/now';
import { dueByQuarter } from '../domain/due-by-quarter';
import type { QueueBoard, ReadBoard } from './read-board';
import { supervisedQueues } from '../domain/supervised-queues';

export interface ViewNowNeeds {
  readBoard: ReadBoard;
  queues: ReadonlyMap<string, QueuePolicy>;
  /** Of the same queues. */
  offers: ReadonlyMap<string, Pick<OfferPolicy, 'assumedHandleSeconds'>>;
  queueWait: Pick<QueueWait, 'loadOf'>;
  /** Undefined: no voicemails are kept. */
  voicemails: Pick<VoicemailList, 'newest'> | undefined;
  pauses: PausesLookUp;
  clock: Clock;
  notices: { warn(what: string, error: unknown): void };
}

export type ViewNow = (role: Role | undefined) => Promise<Now>;

/** A board says that there are many; nobody counts on. */
const VOICEMAILS_COUNTED = 100;

/** The queues that the person supervises, as they are now. */
export function createViewNow(needs: ViewNowNeeds): ViewNow {
  return async (role) => {
    const supervised = supervisedQueues(role, needs.queues);
    const [boards, loads, pauses, unanswered] = await Promise.all([
      inPortions(supervised, ({ queueId }) => needs.readBoard(queueId)),
      loadsOf(needs, supervised),
      needs.pauses.read(),
      inPortions(supervised, async ({ queueId }) => (await needs.voicemails?.newest(queueId, { answered: false, before: undefined, limit: VOICEMAILS_COUNTED }))?.length),
    ]);
    const at = needs.clock.now();
    const queues = supervised.map((queue, n): QueueNow => ({ queue, ...countOf(boards[n]!, { queue, pauses, now: at }), load: loads?.get(queue.queueId), handleSeconds: needs.offers.get(queue.queueId)!.assumedHandleSeconds, ...(unanswered[n] !== undefined && { unansweredVoicemails: unanswered[n] }) }));
    return { at, queues, ...(pauses.all && { paused: pauses.all }), isWhole: boards.every(({ isWhole }) => isWhole) };
  };
}

function countOf({ callbacks }: QueueBoard, { queue, pauses, now }: { queue: QueuePolicy; pauses: Pauses; now: string }): Pick<QueueNow, 'counts' | 'blocked' | 'due' | 'pause'> {
  const counts = Object.fromEntries(BOARD_STATES.map((state) => [state, 0])) as Record<BoardState, number>;
  for (const callback of callbacks) {
    const state = boardStateOf(callback, now);
    if (state) counts[state] += 1;
  }
  const own = pauseOf({ queues: pauses.queues }, queue.queueId);
  return { counts, blocked: pauses.all || own ? counts.overdue : 0, due: dueByQuarter(callbacks, now), ...(own && { pause: own }) };
}

/** Connect may be too busy to say: the board shows the rest without them. */
async function loadsOf({ queueWait, notices }: ViewNowNeeds, queues: readonly QueuePolicy[]): Promise<ReadonlyMap<string, QueueLoad> | undefined> {
  try {
    return await queueWait.loadOf(queues.map(({ queueId }) => queueId));
  } catch (error) {
    notices.warn('agents of queues not read', error);
    return undefined;
  }
}
