/** The supervisor's board and the API of pauses, as their callers see them. Imported by the board's page. */
import type { DialState } from './api-types';
import type { LocalTime } from './callback-api-types';

/**
 * `waiting`: for its time. `overdue`: its time came a minute ago or more, and nobody has begun to call. `being-called`: on the way to an agent, or in line. `in-talk`: an
 * agent is on the line. `missed`: over, the customer was not reached, and nobody took it off the list.
 */
export type BoardState = 'waiting' | 'overdue' | 'being-called' | 'in-talk' | 'missed';

/** One queue, as it is now. */
export interface BoardQueue {
  id: string;
  name: string;
  /** Promised callbacks in each state. */
  counts: Record<BoardState, number>;
  /** Of those overdue: the ones that wait because the queue, or everything, is paused. */
  blocked: number;
  /** Promised callbacks that wait for their time, by quarter of an hour, from `dueFrom` on. */
  due: number[];
  /** Counted up to 100. Absent where Dialback keeps no voicemails. */
  unansweredVoicemails?: number;
  /**
   * Agents who are logged in and serve it, and those of them who can take a call now. `takeInAQuarter`: the contacts that all of them can take in a quarter of an hour, if
   * they take none of other queues, and each keeps its agent for as long as the settings assume. Null: Amazon Connect does not say just now.
   */
  agents: { staffed: number; available: number; takeInAQuarter: number } | null;
  /** Its own pause. */
  paused?: PauseView;
}

/** GET /board: the queues that the person supervises. */
export interface Board {
  /** ISO instant. */
  at: string;
  /** ISO instant: the quarter of an hour of now. */
  dueFrom: string;
  queues: BoardQueue[];
  /** Everything is paused. */
  paused?: PauseView;
  /** False: there are more callbacks than the board looks at (20,000 of a queue), so that its numbers are too small. */
  isWhole: boolean;
}

/** A pause: since when (ISO instant), why, and who began it. `operator`: by the command; `dialback`: it stopped itself. */
export interface PauseView {
  since: string;
  why: string;
  by: 'operator' | 'dialback' | 'supervisor';
  /** User name, of a supervisor. */
  who?: string;
}

/** GET /pauses. PUT and DELETE of a pause answer it too. */
export interface PausesView {
  all: PauseView | null;
  /** The queues that the person supervises. */
  queues: { id: string; name: string; pause: PauseView | null }[];
}

/** PUT /pauses (everything; administrators) and PUT /pauses/{queueId}. A pause that lasts already stays as it began. */
export interface PauseRequest {
  /** The reason, as a sentence of 3 to 200 characters: agents are told it. */
  why: string;
}

/** A row of the board. `GET /callbacks/{id}` tells the rest, its journey too. */
export interface BoardCallback {
  id: string;
  /** E.164. */
  number: string;
  queue: { id: string; name: string };
  state: BoardState;
  phase: DialState;
  /** User name of the agent whose it is; null: any agent's of its queue. */
  owner: string | null;
  /** ISO instant, and the same in the zone in which it was said. */
  dueAt: string;
  dueLocal: LocalTime;
  /** From here on nobody calls any more. ISO instant. */
  purgeAt: string;
  requestedAt: string;
  requestedBy: string | null;
  origin: 'agent' | 'caller' | 'app';
  /** Attempts that did not reach the customer, and how many may follow. */
  failedAttempts: number;
  retriesLeft: number;
  /** What came of the last attempt. */
  lastOutcome?: { code: string; sentence: string };
  /** While it waits: when something is done for it next. ISO instant. */
  nextAt?: string;
  comment?: string;
  crmRecord?: string;
  version: number;
}

/** GET /board/callbacks. */
export interface BoardPage {
  callbacks: BoardCallback[];
  /** How many there are in all with these filters. */
  total: number;
  /** ISO instant. */
  at: string;
  isWhole: boolean;
}

/** What is done with a callback, or with many. */
export type BoardAction =
  /** To an agent by user name; null: to any agent of its queue. */
  | { kind: 'reassign'; owner: string | null }
  /** To another time, another queue, or both. */
  | { kind: 'move'; dueAt?: LocalTime; in?: { days?: number; hours?: number; minutes?: number; zone: string }; queueId?: string; evenSo?: boolean }
  /** Its time is a minute from now: then it goes to its owner, or to the agents of its queue. */
  | { kind: 'call-now' }
  /** Nobody calls any more. `why`: the reason, up to 200 characters; it stands in the journey. */
  | { kind: 'cancel'; why?: string }
  /** A missed one leaves the list. */
  | { kind: 'take-off' };

/** POST /board/actions. */
export interface BoardActionRequest {
  /** 1 to 50. */
  ids: string[];
  action: BoardAction;
  /** True: nothing is done, and the answer says what would be. Default: false. */
  dryRun?: boolean;
}

export interface BoardActionAnswer {
  /** In the order of the request. */
  results: BoardActionResult[];
}

/** `done`: what was done, or would be. `refused`: why it is not, with the code of docs/refusals.md. */
export type BoardActionResult = { id: string; done: string } | { id: string; refused: { code: string; sentence: string } };
