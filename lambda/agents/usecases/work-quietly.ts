import { plusSeconds } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { Agent } from '../domain/agent';
import type { LoanBook } from '../ports/loans';
import type { EndLoan, Lend } from './loans';

export interface WorkQuietlyNeeds {
  book: Pick<LoanBook, 'find'>;
  lend: Lend;
  endLoan: EndLoan;
  /** Id of the routing profile that agents are in meanwhile. Undefined: the operator does not offer it. */
  quietProfileId: string | undefined;
  atMostMinutes: number;
  clock: Clock;
}

export interface WorkQuietly {
  /** The operator's limit. 0: they do not offer it. */
  atMostMinutes: number;
  /** Until when the agent works so; undefined: they do not. */
  until(agent: Agent): Promise<string | undefined>;
  /** No calls of queues come for so many minutes, from now; those of the agent's own do. 0 ends it. Answers until when. */
  work(agent: Agent, minutes: number): Promise<string | undefined>;
}

/** An agent works through voicemails for a time: their routing profile is one without queues, and they have their own back at its end. */
export function createWorkQuietly({ book, lend, endLoan, quietProfileId, atMostMinutes, clock }: WorkQuietlyNeeds): WorkQuietly {
  const until = async ({ userId }: Agent) => (await book.find(userId, 'quiet-work'))?.until;
  if (quietProfileId === undefined) return { atMostMinutes: 0, until: async () => undefined, work: async () => undefined };
  return {
    atMostMinutes,
    until,
    async work(agent, minutes) {
      const { userId } = agent;
      if (minutes > 0) return (await lend({ userId, kind: 'quiet-work', given: quietProfileId, until: plusSeconds(clock.now(), minutes * 60) })).until;
      await endLoan(userId, 'quiet-work');
      return until(agent);
    },
  };
}
