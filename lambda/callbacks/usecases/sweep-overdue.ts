import type { EndLoan } from '../../agents/usecases/loans';
import type { Clock, Notices } from '../../ground/ports/clock-ids-notices';
import type { RoundMark } from '../../ground/ports/round-mark';
import type { TimeLeft } from '../../ground/ports/time-left';
import { goRound } from '../../ground/usecases/go-round';
import type { CallbackStore, DueCheck, DueChecks } from '../ports/callback-store';
import type { Advance } from './advance-callback';

export interface SweepOverdueNeeds {
  advance: Advance;
  /** Gives an agent back who is held for no callback any more. */
  checkHold(userId: string): Promise<void>;
  /** Takes back what an agent had for a time. */
  checkLoan: EndLoan;
  store: Pick<CallbackStore, 'findLatest'>;
  dueChecks: DueChecks;
  mark: RoundMark;
  time: TimeLeft;
  clock: Clock;
  notices: Notices;
}

/** One check may take this long at most: some requests to Connect, and the call that is dialled again. */
const SECONDS_EACH = 8;

export type SweepOverdue = () => Promise<{ checked: number; failed: number }>;

/**
 * The sweep: each click, each held agent and each loan whose `checkAt` has passed is checked. It asks "until now", never "at this minute", so a late or lost tick only
 * delays. One item that fails, or on which Connect hangs, does not keep the others waiting: the next sweep goes on where this one ran out of time.
 */
export function createSweepOverdue(needs: SweepOverdueNeeds): SweepOverdue {
  const { dueChecks, mark, time, clock, notices } = needs;
  return async () => {
    const done = { checked: 0, failed: 0 };
    const now = clock.now();
    const work = async (due: DueCheck) => {
      try {
        await check(needs, due);
        done.checked += 1;
      } catch (error) {
        done.failed += 1;
        notices.failed('check', due.kind === 'callback' ? due.subject : due.userId, error);
      }
    };
    await goRound({ list: (range) => dueChecks.dueUntil(now, range), mark, time, secondsEach: SECONDS_EACH, work });
    return done;
  };
}

async function check({ advance, checkHold, checkLoan, store }: SweepOverdueNeeds, due: DueCheck): Promise<void> {
  if (due.kind === 'agent-hold') return checkHold(due.userId);
  if (due.kind === 'agent-loan') return checkLoan(due.userId, due.what);
  const callback = await store.findLatest(due.subject);
  if (callback) await advance(callback, { type: 'check-due' });
}
