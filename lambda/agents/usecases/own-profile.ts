import type { AgentHoldStore, OwnProfileOf } from '../ports/agents';
import type { LoanBook } from '../ports/loans';

export interface OwnProfileNeeds {
  holds: Pick<AgentHoldStore, 'find'>;
  book: Pick<LoanBook, 'find'>;
  /** Ids of the routing profiles without queues in which agents are for the moment of a click, and while they work voicemails. Undefined: there is none. */
  clickProfileId: string | undefined;
  workProfileId: string | undefined;
}

/** An agent who is in a quiet routing profile for a time serves the queues of the one that they are given back to. A click may hold who works voicemails already. */
export function createOwnProfileOf({ holds, book, clickProfileId, workProfileId }: OwnProfileNeeds): OwnProfileOf {
  return async (userId, routingProfileId) => {
    const hold = routingProfileId === clickProfileId ? await holds.find(userId) : undefined;
    const beforeClick = hold?.kind === 'quiet-routing-profile' ? hold.original : routingProfileId;
    const loan = beforeClick === workProfileId ? await book.find(userId, 'quiet-work') : undefined;
    return loan?.original ?? beforeClick;
  };
}
