import type { CalledInMoment } from './called-in-moment';
import type { ContactFacts } from './contact-facts';

/** One contact event, in our terms. */
export interface ContactNews {
  facts: ContactFacts;
  /** The first contact of its chain: of a callback, the one that handed it off. */
  rootContactId: string;
  over: boolean;
  /** It is the call of a caller: `settleAnswer` has to do with it. */
  cameIn?: boolean;
  /** It is a callback, ours or other software's: those of ours are known before they are in any queue. */
  isCallback?: boolean;
  /** An agent dialled it by hand: `followHandDialled` has to do with it. */
  isByHand?: boolean;
  /** The queue that it stands in, or stood in; of an agent's own, `agent/` and the user id. */
  queueId?: string;
}

/** A contact event of a call that came in, in our terms. */
export interface CalledInNews {
  contactId: string;
  come: CalledInMoment;
  /** The number that was called, E.164. */
  calledNumber?: string;
  /** The queue that the call stands in, or stood in until it was answered, and since when. Absent before. */
  queue?: { queueId: string; since: string };
}
