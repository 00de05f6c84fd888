import type { Agent } from '../../agents/domain/agent';
import type { Despite } from '../../calling-rules/domain/may-call';
import type { ContactFacts } from './contact-facts';
import type { Outcome } from './outcome';
import type { Said } from './said';
import type { Withdrawal } from './withdrawal';

/** An agent has opened the callback to look at it first: nobody else calls the customer until then, also when its time comes. */
export type Claim = { by: Agent; until: string };

/** An attempt waits in an agent's own queue, or in the twin of the source queue. */
export type Line = { agent: Agent } | { queueId: string };

/** One attempt to reach the customer, as far as it has come. It passes from phase to phase as a whole. */
export interface Attempt {
  /** Calls dialled for it so far, where that is written before each. */
  dials?: number;
  /** Where customers come first: the version that its calls carry, and that their client token is made of. So Connect makes one call of them, however often it is dialled. */
  dialledAs?: number;
  /** When it was dialled first, in that way. While there is no `handoffContactId`, Connect has not said whether it calls. */
  dialledAt?: string;
  /** An agent calls now, whatever the time: this attempt is theirs. Should it fail, the time that was set stands again. */
  calledNowBy?: Agent;
  /** Their click became this call: its key, as a digest. Who repeats that click is told of this call, and makes no other. */
  calledNowFor?: string;
  /** Only while it is pending, or being taken out of its line for it. It says nothing any more once its time is over. */
  claim?: Claim;
  /** The contact that they answer with it, beside the one that the callback follows up from the start. */
  answersContactId?: string;
  /** The owner could not take it: it is for the agents of its queue. */
  fellBack?: true;
  /** Absent for a click: there it is the agent's own. */
  line?: Line;
  /** Our own number answered, and the handoff flow was allowed to make the callback on this contact, and on no other. Legacy: the customer's contact. */
  handoffContactId?: string;
  admittedAt?: string;
  /** The number that the customer sees, E.164, where it is not the usual one: an agent chose it, or it is for their country. */
  shown?: string;
  /** Its call goes to the customer, and an agent is asked for once they are on the line. Absent: to our own number, so that an agent comes first. */
  customerFirst?: true;
  /** Connect took no call with answering-machine detection, so whoever answers is asked for the key. */
  undetected?: true;
  /** Connect took none with detection this time, and has not said what became of a dial before: one without is placed only when there can be no such call. */
  detectionRefused?: true;
  /** Whoever answered was proved to be a person, who goes into the queue; or a machine does, as the queue has it. */
  provedAt?: string;
  /** It is a machine that goes into the queue. */
  isMachine?: true;
  /** The customer has waited for an agent in vain: this time an agent comes first, whatever the queue says. */
  reserved?: true;
  /** The do-not-call entry that did not keep it from being placed, because the customer asked for it themself afterwards. */
  despite?: Despite;
  /** The contact that reaches the customer; absent until Connect told of it. */
  call?: ContactFacts;
  /** It is to be taken out of Connect; an agent may still be faster. */
  withdrawal?: Withdrawal;
  /** Since when. Absent where that was written down before there was such a time. */
  withdrawnAt?: string;
  /** It counted as one that failed, over at this instant, until its agent said otherwise. */
  failedAt?: string;
  /** Why the calling rules forbid it, where it is withdrawn for that. */
  forbidden?: string;
  /** The agent who had the call said what came of it. */
  said?: Said;
  /** How long after its time it was placed, in whole seconds: the time of the callback is that of the attempt which followed it. Absent: none, or none followed. */
  lateSeconds?: number;
}

/** An attempt that is over and did not reach the customer. */
export interface FailedAttempt extends Attempt {
  endedAt: string;
  outcome: Outcome;
  /** It cost no retry: an agent called before the time, or the customer named another, or it was taken back and no other follows. */
  free?: true;
}

/** The handoff flow was let in on this contact. */
export type Admitted = Attempt & { handoffContactId: string; admittedAt: string };
/** The customer's phone answered, be it a person or a voicemail. */
export type Answered = Attempt & { handoffContactId: string; call: ContactFacts };
