/** Journeys of contacts and histories, as their callers see them. */

/** What a contact or a record is. `callback`: promised, or made by other software. `click`: an agent's click. `call-out`: placed by a program. */
export type ActivityKind = 'call-in' | 'callback' | 'dialled-by-hand' | 'call-out' | 'transfer' | 'chat' | 'task' | 'e-mail' | 'other' | 'click' | 'voicemail' | 'announced-call';

/**
 * `waiting`: for its time, or in a queue. `assigning`: an agent took it, and the customer is not on the line yet. `assigned`: an agent has it. `transferring`: it goes to
 * another agent or queue. `ended`, `failed`: over; `failed`: the network ended it before anybody talked, or nobody reached the customer.
 */
export type ActivityStatus = 'waiting' | 'assigning' | 'assigned' | 'transferring' | 'ended' | 'failed';

/** Something that a customer and the company had to do with each other. */
export interface ActivityView {
  kind: ActivityKind;
  /** Of a callback, click, voicemail or announced call, its id; else that of the contact. */
  id: string;
  /** When it was asked for, or began. ISO instant. */
  at: string;
  status: ActivityStatus;
  /** The customer's, E.164; null: withheld, or not known. */
  number: string | null;
  queue?: { id: string; name: string };
  /** User name of the agent who had it, or whose it is. */
  agent?: string;
  /** What came of it. */
  outcome?: { code: string; sentence: string };
  /** The comment of a callback, or the words of a voicemail. */
  note?: string;
  /** Its contacts, oldest first. GET /journeys/{contactId} tells each. */
  contactIds: string[];
  /** The contact that it followed: a voicemail, a call, a chat. */
  relatedContactId?: string;
}

/** One line of a contact's journey. */
export interface ContactLineView {
  /** ISO instant. */
  at: string;
  event: 'initiated' | 'routed' | 'offered' | 'answered-by-agent' | 'answered-by-customer' | 'talking' | 'transferred' | 'ended';
  detail: string;
}

/** GET /journeys/{contactId}: one contact, as far as it is known. */
export interface ContactJourney {
  contactId: string;
  kind: ActivityKind;
  status: ActivityStatus;
  /** The customer's number, E.164; null: withheld, or not known. */
  number: string | null;
  /** The number of the company that was called, or that the customer saw; null: Connect does not say. */
  callerId: string | null;
  /** Whether an agent and the customer talked. */
  answered: boolean;
  /** From the moment when both were on the line to the end. Null: nobody talked, or it goes on. */
  talkingSeconds: number | null;
  /** What came of it, once it is over. */
  result: { code: string; sentence: string } | null;
  queue?: { id: string; name: string };
  /** User name. */
  agent?: string;
  lines: ContactLineView[];
  /** The callback or click that it is of. */
  record?: { kind: 'callback' | 'click'; id: string };
  /** The contacts beside it: of the same chain, before and after it, and the one that it followed. */
  contacts: { first?: string; before?: string; after?: string; related?: string };
}

/** GET /customers/{number}/journey and GET /history: newest first. What the person may not see is left out, and counted. */
export interface ActivityPage {
  activities: ActivityView[];
  /** How many more there are on this page, which are others' to see. */
  ofOthers: number;
  /** Hand this back as `next` for what is older. Absent: there is no more. */
  next?: string;
}
