/**
 * The events that other systems read, each as the `detail` of an EventBridge event whose `detail-type` is its name. docs/events is printed from these, and the code
 * that makes events takes its types from them. A field may be added in a version; whatever else changes is a new version.
 */
import * as v from 'valibot';
import { ANSWERS } from '../../voicemails/domain/voicemail';
import { CALL_IN_OUTCOMES, EXPIRIES } from '../../call-ins/domain/call-in';
import { OUTCOMES, type OutcomeCode } from '../../callbacks/domain/outcome';
import { EVENT_VERSION } from '../domain/outgoing-event';

const told = <Schema extends v.GenericSchema>(schema: Schema, description: string) => v.pipe(schema, v.description(description));
const text = (description: string) => told(v.string(), description);
const instant = (description: string) => v.pipe(v.string(), v.isoTimestamp(), v.description(description));

const AGENT = v.object({ userId: text('Connect’s id of the agent.'), username: v.string() });
const agent = (description: string) => told(AGENT, description);
const outcome = told(
  v.object({
    code: told(v.picklist(Object.keys(OUTCOMES) as OutcomeCode[]), 'One of Dialback’s own outcomes.'),
    sentence: text('The same for people. It may be reworded.'),
    own: v.optional(text('The operator’s own code, where `code` only says what that does.')),
  }),
  'What came of it.',
);
const number = text('E.164. All but the country and the last two digits are stars, unless the operator publishes whole numbers.');
const contactId = text('The contact in Amazon Connect.');

const EVENT = {
  id: text('Names the fact. A fact that is told twice has the same id: keep the ids of a day, and pass over those that you know.'),
  version: told(v.literal(EVENT_VERSION), 'Version of this form.'),
  at: instant('When it happened.'),
  revision: told(v.pipe(v.number(), v.integer()), 'Counts the saves of the record that this tells of. Events may overtake each other: of two, the one with the greater revision has the newer record.'),
};

const CALLBACK = told(
  v.object({
    id: v.string(),
    origin: told(v.picklist(['agent', 'caller', 'app']), 'Who asked: an agent, a caller while they waited, or the customer through an app.'),
    state: v.picklist(['pending', 'calling', 'handing-off', 'waiting', 'connected', 'ended']),
    number,
    queueId: text('The source queue: whose agents may handle it.'),
    requestedAt: instant('When it was asked for.'),
    dueAt: instant('When the customer is to be called, or is to be called next.'),
    zone: text('The zone in which that was said, IANA.'),
    purgeAt: instant('From here on nobody calls any more.'),
    failedAttempts: told(v.pipe(v.number(), v.integer()), 'Attempts that did not reach the customer.'),
    retriesLeft: v.pipe(v.number(), v.integer()),
    owner: v.optional(agent('The agent whose it is. Absent: any agent’s of its queue.')),
    requestedBy: v.optional(agent('The agent who asked for it.')),
    crmRecord: v.optional(text('The customer in the CRM, as the asker named them.')),
    relatedContactId: v.optional(text('The contact that it follows up.')),
  }),
  'The callback as it was when this was saved.',
);

const DIAL = told(
  v.object({
    id: v.string(),
    mode: told(v.picklist(['queued-callback', 'legacy', 'by-hand']), '`by-hand`: the agent dialled it in Connect, and Dialback heard of it.'),
    state: v.picklist(['dispatching', 'handing-off', 'waiting', 'holding', 'connected', 'ended']),
    number,
    agent: agent('The agent who calls.'),
    requestedAt: instant('When they clicked, or dialled.'),
    relatedContactId: v.optional(text('The contact that it follows up.')),
    besideCallbackId: v.optional(text('The callback that the customer is promised beside this call.')),
  }),
  'The click as it was when this was saved.',
);

const VOICEMAIL = told(
  v.object({
    id: text('The contact in which it was left.'),
    from: v.optional(number),
    leftAt: instant('When it was left.'),
    queueId: v.optional(text('The queue that it was left for.')),
    forAgent: v.optional(agent('The agent that it was left for.')),
    lengthSeconds: v.optional(v.number()),
    state: v.picklist(['open', 'claimed', 'done']),
  }),
  'The voicemail as it was when this was saved. Its words are in no event.',
);

const REQUEST = told(
  v.object({
    id: v.string(),
    kind: told(v.picklist(['immediate', 'delayed']), '`immediate`: the customer may call at once. `delayed`: at their turn.'),
    state: v.picklist(['queued', 'ready', 'expected', 'expired', 'ended']),
    number,
    queueId: text('The queue that the call is for.'),
    requestedAt: instant('When it was announced.'),
    expiresAt: instant('From here on it is worth nothing.'),
  }),
  'The announced call as it was when this was saved.',
);

/** The parts that events share, by their names in the printed schemas. */
export const EVENT_PARTS = { Agent: AGENT, Outcome: outcome, Callback: CALLBACK, Dial: DIAL, Voicemail: VOICEMAIL, Request: REQUEST };

const event = <Entries extends v.ObjectEntries>(description: string, entries: Entries) => told(v.object({ ...EVENT, ...entries }), description);
const callback = <Entries extends v.ObjectEntries>(description: string, more: Entries) => event(description, { callback: CALLBACK, ...more });
const dial = <Entries extends v.ObjectEntries>(description: string, more: Entries) => event(description, { dial: DIAL, ...more });
const voicemail = <Entries extends v.ObjectEntries>(description: string, more: Entries) => event(description, { voicemail: VOICEMAIL, ...more });
const request = <Entries extends v.ObjectEntries>(description: string, more: Entries) => event(description, { request: REQUEST, ...more });

const SAID = { by: agent('The agent who had the call.'), outcome };
const username = text('User name of an agent, or “The customer”.');

/** Every event by its name. */
export const EVENT_SCHEMAS = {
  'dialback.callback.asked': callback('A callback was promised.', {}),
  'dialback.callback.changed': callback('A promise was changed, or was to be cancelled, or its time was moved.', {
    how: told(v.picklist(['edited', 'cancelled', 'released', 'reopened', 'put-off']), '`cancelled`: somebody asked to cancel it; `ended` follows once it is out of Connect. `released`: an agent who looked at it first hands it back. `reopened`: the customer is owed it after all. `put-off`: its queue was closed at its time.'),
    by: v.optional(username),
    fields: told(v.array(v.picklist(['number', 'queue', 'owner', 'time', 'comment', 'CRM record', 'verified', 'recording', 'caller id', 'customer’s zone'])), 'What is different since.'),
  }),
  'dialback.callback.claimed': callback('An agent opened it to look at it first: nobody else calls meanwhile.', { by: username, until: instant('At most until then.') }),
  'dialback.callback.placed': callback('A call was placed that makes the callback in Amazon Connect.', { contactId }),
  'dialback.callback.offered': callback('It stands in the line of its agents: Connect offers it to the next who is free.', { contactId }),
  'dialback.callback.accepted': callback('An agent took it. Connect dials the customer.', { contactId }),
  'dialback.callback.answered': callback('An agent is on the line with whoever answered: the customer, somebody else, or a voicemail.', { contactId }),
  'dialback.callback.reached': callback('The agent who had the call says that they reached the customer. Their last word counts.', SAID),
  'dialback.callback.not-reached': callback('The agent who had the call says that they did not reach the customer. Their last word counts.', SAID),
  'dialback.callback.tried': callback('An attempt is over that did not reach the customer. They are called again: `dueAt` says when.', { outcome, contactId: v.optional(contactId) }),
  'dialback.callback.ended': callback('It is over. An agent’s later word may open it again: then `tried` or `changed` tells so, and later another `ended`.', { outcome }),
  'dialback.callback.missed': callback('It is over, and the customer was not reached: it is on the list of missed ones.', { outcome }),
  'dialback.callback.done': callback('It was taken off the list of missed ones, by an agent or because the customer was talked to since.', { by: v.optional(agent('The agent who took it off.')) }),
  'dialback.dial.asked': dial('An agent clicked to call a customer, or dialled by hand.', {}),
  'dialback.dial.placed': dial('The call was placed.', { contactId }),
  'dialback.dial.offered': dial('The call stands in the agent’s queue.', { contactId }),
  'dialback.dial.accepted': dial('The agent took it. Connect dials the customer.', { contactId }),
  'dialback.dial.answered': dial('The agent is on the line with whoever answered.', { contactId }),
  'dialback.dial.reached': dial('The agent says that they reached the customer. Their last word counts.', SAID),
  'dialback.dial.not-reached': dial('The agent says that they did not reach the customer. Their last word counts.', SAID),
  'dialback.dial.ended': dial('The call is over.', { outcome }),
  'dialback.voicemail.left': voicemail('A customer left a voicemail.', {}),
  'dialback.voicemail.transcribed': voicemail('Its transcript is there.', {}),
  'dialback.voicemail.claimed': voicemail('An agent answers it.', { by: agent('The agent who answers it.') }),
  'dialback.voicemail.released': voicemail('The agent who had claimed it leaves it to others.', {}),
  'dialback.voicemail.done': voicemail('It was answered.', { by: agent('The agent who answered it.'), how: v.picklist(ANSWERS) }),
  'dialback.voicemail.reopened': voicemail('It is to be answered after all.', {}),
  'dialback.request.asked': request('A customer announced through an app that they will call.', {}),
  'dialback.request.offered': request('It is their turn to call.', {}),
  'dialback.request.accepted': request('The customer may call now, and is expected.', { callUntil: instant('Until then.') }),
  'dialback.request.expired': request('It left the line unused.', { because: v.picklist(EXPIRIES) }),
  'dialback.request.ended': request('It is over.', { outcome: v.picklist(CALL_IN_OUTCOMES), contactId: v.optional(contactId) }),
};

export type EventName = keyof typeof EVENT_SCHEMAS;
export type EventDetail<Name extends EventName = EventName> = v.InferOutput<(typeof EVENT_SCHEMAS)[Name]>;
