/**
 * The HTTP API of customers, as their apps and sites call it: with `x-app-key`, and `x-customer-id`, the app's own name for the customer who
 * is asking. Refusals are problems (api-types.ts). docs/customer-api.md tells it with examples.
 */
import type { LocalTime } from './callback-api-types';

/** GET /queues/{id}/wait */
export interface QueueWaitView {
  queue: { id: string; name: string };
  /** Whole seconds; null: nobody can say, since no agent serves the queue at present. */
  waitSeconds: number | null;
  /** The basis of the estimate: an agent is free, the time that agents take for each contact, or nobody at work. */
  basis: 'agent-free' | 'handle-time' | 'nobody-staffed';
  /** The same in a sentence. */
  explanation: string;
  /**
   * Contacts and callbacks whose turn comes first, those that are due and not in Amazon Connect yet and those that fall due before the turn among
   * them; and customers who announced that they call at their turn.
   */
  ahead: number;
  /** Only where the estimate rests on it: agents at work, the seconds that they take, and whether those were measured in the last hours, follow from the wait that Amazon Connect estimates, or are assumed. */
  agentsStaffed?: number;
  handleSeconds?: number;
  handleTime?: 'measured' | 'estimated-by-connect' | 'assumed';
}

/** GET /queues/{id}/slots?around=2026-11-21T15:00:00Z&count=10. Default: around now, 10 of them; 50 at most. */
export interface QueueSlots {
  queue: { id: string; name: string };
  /** The zone of the queue's opening hours, IANA. */
  zone: string;
  /** Nearest to the wished time first. Until one is taken, others may take it. */
  slots: SlotView[];
}

export interface SlotView {
  /** ISO instants. The start names the slot. */
  startsAt: string;
  endsAt: string;
  /** The start on the clock of the queue's zone, with its offset: no two slots are told alike. */
  local: string;
}

/** POST /number-checks: brings a code to the number. */
export interface NumberCheckRequest {
  /** As typed: national or international. */
  number: string;
  /** `call`: a call speaks the code, twice, to somebody who presses 1. Default: `text`, which only mobile numbers take. */
  by?: 'text' | 'call';
}

export interface NumberCheckView {
  /** For `check.id` of the request that needs it. */
  id: string;
  /** E.164: where the code was sent. */
  number: string;
  by: 'text' | 'call';
  /** ISO instant. */
  expiresAt: string;
  notices: NumberNotice[];
}

/** POST /callback-requests, with an `Idempotency-Key` header. */
export interface CallbackRequest {
  /** As typed: national or international. */
  number: string;
  /** Id of the queue. */
  queueId: string;
  /** `startsAt` of a slot. Default: as soon as an agent is free. */
  slot?: string;
  /** The zone where the customer is, IANA, like `America/New_York`: it counts for the hours in which they may be called. Default: the zones that their number may be of. */
  customerZone?: string;
  /** Up to 500 characters; the agent hears it. */
  comment?: string;
  /** Facts that the agent should see: up to 50 texts by name (letters, digits, _), 28 KB with their names. */
  context?: Record<string, string>;
  /**
   * What the agent must be able to do, as predefined attributes of Connect: up to 5, of 64 characters at most. `level`: the least proficiency, 1 to 5, default 1. Default: what the queue needs. For queues whose customers are
   * called before an agent; others refuse it as `skills-not-routed`.
   */
  skills?: { name: string; value: string; level?: number }[];
  /**
   * Ids of users of Amazon Connect, up to 10: one of them gets the call if they are idle when the customer is on the line; else any agent who has the skills. For the same queues.
   */
  preferredAgents?: string[];
  /**
   * Several customers share the number, like those behind a switchboard: another customer's callback is then not in the way of this one. Without it, such a request is
   * refused as `number-owed-to-another`.
   */
  sharedNumber?: boolean;
  /** The code that was sent to the number. Needed unless the operator switched that off. */
  check?: { id: string; code: string };
}

/** PATCH /callback-requests/{token}: moves it to another slot of its queue. */
export interface MoveRequest {
  /** `startsAt` of a slot. */
  slot: string;
}

/** POST, GET, PATCH and DELETE /callback-requests/… */
export interface CallbackRequestView {
  /** In the answer to POST alone: the one key to this request. It is kept nowhere, so keep it. */
  token?: string;
  queue: { id: string; name: string };
  /** The last digits of the number; the others are stars. */
  number: string;
  /** `scheduled`: its time is to come. `in-line`: an agent is being found. `calling`: one has it. `talking`: the call was answered, by the customer or a voicemail, and goes on. */
  state: 'scheduled' | 'in-line' | 'calling' | 'talking' | 'over';
  /**
   * Only when over. `answered`: nobody has said yet who answered, or it was another call of an agent that was. `talked`: the agent said that they reached the customer. An agent may say until the next day
   * that they did not: then it may be `scheduled` again.
   */
  outcome?: 'answered' | 'talked' | 'cancelled' | 'called-in' | 'not-reached' | 'expired' | 'failed';
  /** State or outcome in a sentence, for the customer. */
  sentence: string;
  requestedAt: string;
  /** From when on the customer is called, or is tried again: an ISO instant, and on the clock of the queue's zone. */
  dueAt: string;
  dueLocal: LocalTime;
  /** From here on nobody calls any more. */
  expiresAt: string;
  /** Attempts that did not reach the customer. */
  failedAttempts: number;
  /** True while it was cancelled and is being taken out of Amazon Connect: an agent may yet be faster. */
  beingCancelled: boolean;
  notices: NumberNotice[];
}

/**
 * `number-unlisted`: the number is in no published list. It is called, and Amazon Connect may refuse it. `number-rewritten`, only in the answer to the
 * request: other digits are called than were typed, since letters were read as on a keypad, or a prefix that is no longer in use was left out.
 */
export interface NumberNotice {
  code: 'number-unlisted' | 'number-rewritten';
  sentence: string;
}

/** POST /call-ins: the customer is going to call, and wants to be expected. */
export interface CallInRequest {
  /** As typed: national or international. */
  number: string;
  /** Id of the queue that the call is for. */
  queueId: string;
  /** `immediate`: they may call at once. `delayed`: when it is their turn, as if they had waited in the queue. */
  kind: 'immediate' | 'delayed';
  /** The device, by SNS, or the app's own server that is told that it is their turn. Default: the app asks. */
  push?: { endpointArn: string } | { webhookId: string };
  /** As for callback requests. */
  context?: Record<string, string>;
}

/** POST, GET and DELETE /call-ins/…, and POST /call-ins/{token}/accept: how an announced call stands. Instants are ISO, UTC. */
export interface CallInView {
  /** In the answer to POST alone, and kept nowhere. */
  token?: string;
  /** As pushes name it. */
  id: string;
  kind: 'immediate' | 'delayed';
  queue: { id: string; name: string };
  /** Masked. */
  number: string;
  /** `queued`: waits for its turn. `ready`: may be accepted. `expected`: may call. `expired`: left the line unused. `replaced`: its customer asked for another one. */
  state: 'queued' | 'ready' | 'expected' | 'expired' | 'matched' | 'cancelled' | 'purged' | 'replaced';
  requestedAt: string;
  /** From here on it is worth nothing. */
  expiresAt: string;
  /** While it is ready. */
  acceptUntil?: string;
  /** While it is expected. */
  callUntil?: string;
  /** The number to call, and the code if one is needed. Only in the answers to a request or an acceptance. */
  call?: { number: string; code?: string };
}
