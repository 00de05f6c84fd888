import type { Agent } from '../../agents/domain/agent';
import type { Versioned } from '../../ground/domain/decision';

/** How agents answer a voicemail. */
export const ANSWERS = ['called', 'e-mail', 'none needed'] as const;
export type AnswerKind = (typeof ANSWERS)[number];

export type Transcript =
  /** Amazon Transcribe is at work, or has not begun. */
  | { state: 'awaited' }
  | { state: 'there'; text: string }
  /** Amazon Transcribe could not make one. */
  | { state: 'none' };

export interface Claim {
  by: Agent;
  at: string;
}

export type Handling = { state: 'open' } | ({ state: 'claimed' } & Claim) | ({ state: 'done'; how: AnswerKind; note?: string } & Claim);

/** What a message says of itself. */
export interface Message {
  /** E.164; absent where the caller withheld it. */
  from?: string;
  /** ISO instant at which the message was left. */
  leftAt: string;
  /** The queue that it was left for, by its id. Absent for a message in an agent's own box. */
  queueId?: string;
  queueName?: string;
  /** The agent that it was left for, or that is to be preferred. */
  forAgent?: Agent;
}

/** One voicemail. Its id and its subject are the id of the contact in which it was left. */
export interface Voicemail extends Versioned, Message {
  /** The recording's key in its bucket; absent as long as only the transcript is known. */
  recordingKey?: string;
  lengthSeconds?: number;
  transcript: Transcript;
  handling: Handling;
  /** It is removed from the list then. ISO instant. */
  keptUntil: string;
}

/** Where it is listed: under its queue, else in the box of its agent. */
export function boxOf({ queueId, forAgent }: Message): string {
  return queueId ?? (forAgent ? agentBox(forAgent.userId) : 'nobody');
}

export function agentBox(userId: string): string {
  return `agent-${userId}`;
}
