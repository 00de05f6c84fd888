import * as v from 'valibot';
import { AGENT } from '../../agents/adapters/stored-agent';
import type { Despite } from '../../calling-rules/domain/may-call';
import { type EntriesOf, INSTANT, TEXTS } from '../../ground/adapters/read-stored';
import type { Admitted, Answered, Attempt, Claim, FailedAttempt } from '../domain/attempt';
import type { Calling, Connected, Dispatching, Ended, HandingOff, Holding, Pending, Waiting } from '../domain/callback';
import type { Click, Promised } from '../domain/callback-request';
import { PUT_BACK, TAKEN_BACK } from '../domain/withdrawal';
import type { Beside, CallBeside, CalledBeside, InTalk, SettledBy, WhyStays } from '../domain/beside';
import type { Change, FieldChange } from '../domain/change';
import type { ContactFacts } from '../domain/contact-facts';
import { type Outcome, type OutcomeCode, OUTCOMES } from '../domain/outcome';
import type { Again, Said } from '../domain/said';

const FACTS = {
  contactId: v.string(),
  initiatedAt: v.optional(INSTANT),
  queuedAt: v.optional(INSTANT),
  acceptedAt: v.optional(INSTANT),
  agentId: v.optional(v.string()),
  customerAnsweredAt: v.optional(INSTANT),
  connectedAt: v.optional(INSTANT),
  disconnectedAt: v.optional(INSTANT),
  disconnectReason: v.optional(v.string()),
  answeringMachineStatus: v.optional(v.string()),
} satisfies EntriesOf<ContactFacts>;

const OUTCOME = { code: v.picklist(Object.keys(OUTCOMES) as OutcomeCode[]), sentence: v.string(), own: v.optional(v.string()) } satisfies EntriesOf<Outcome>;

const AGAIN = { dueAt: INSTANT, zone: v.string(), purgeAt: INSTANT, purgeAtLatest: v.optional(INSTANT) } satisfies EntriesOf<Again>;
const SAID = { at: INSTANT, by: AGENT, outcome: v.strictObject(OUTCOME), again: v.optional(v.strictObject(AGAIN)) } satisfies EntriesOf<Said>;

const DESPITE = { since: INSTANT, reason: v.optional(v.string()) } satisfies EntriesOf<Despite>;
const CLAIM = { by: AGENT, until: INSTANT } satisfies EntriesOf<Claim>;
export const LINE = v.union([v.strictObject({ agent: AGENT }), v.strictObject({ queueId: v.string() })]);

const ATTEMPT = {
  dials: v.optional(v.number()),
  dialledAs: v.optional(v.number()),
  dialledAt: v.optional(INSTANT),
  calledNowBy: v.optional(AGENT),
  calledNowFor: v.optional(v.string()),
  answersContactId: v.optional(v.string()),
  claim: v.optional(v.strictObject(CLAIM)),
  fellBack: v.optional(v.literal(true)),
  line: v.optional(LINE),
  handoffContactId: v.optional(v.string()),
  admittedAt: v.optional(INSTANT),
  shown: v.optional(v.string()),
  customerFirst: v.optional(v.literal(true)),
  undetected: v.optional(v.literal(true)),
  detectionRefused: v.optional(v.literal(true)),
  provedAt: v.optional(INSTANT),
  isMachine: v.optional(v.literal(true)),
  reserved: v.optional(v.literal(true)),
  despite: v.optional(v.strictObject(DESPITE)),
  call: v.optional(v.strictObject(FACTS)),
  withdrawal: v.optional(v.picklist([...TAKEN_BACK, ...PUT_BACK])),
  withdrawnAt: v.optional(INSTANT),
  failedAt: v.optional(INSTANT),
  forbidden: v.optional(v.string()),
  said: v.optional(v.strictObject(SAID)),
  lateSeconds: v.optional(v.number()),
} satisfies EntriesOf<Attempt>;

const ADMITTED = { ...ATTEMPT, handoffContactId: v.string(), admittedAt: INSTANT } satisfies EntriesOf<Admitted>;
const ANSWERED = { ...ATTEMPT, handoffContactId: v.string(), call: v.strictObject(FACTS) } satisfies EntriesOf<Answered>;
const FAILED_ATTEMPT = { ...ATTEMPT, endedAt: INSTANT, outcome: v.strictObject(OUTCOME), free: v.optional(v.literal(true)) } satisfies EntriesOf<FailedAttempt>;

const PENDING = { phase: v.literal('pending'), attempt: v.strictObject(ATTEMPT), checkAt: INSTANT } satisfies EntriesOf<Pending>;
const DISPATCHING = { phase: v.literal('dispatching'), attempt: v.strictObject({ ...ATTEMPT, dials: v.number() }), checkAt: INSTANT } satisfies EntriesOf<Dispatching>;
const CALLING = {
  phase: v.literal('calling'),
  attempt: v.strictObject({ ...ATTEMPT, line: LINE, customerFirst: v.literal(true), dials: v.number(), dialledAs: v.number(), dialledAt: INSTANT }),
  checkAt: INSTANT,
} satisfies EntriesOf<Calling>;
const HANDING_OFF = { phase: v.literal('handing-off'), attempt: v.strictObject(ADMITTED), checkAt: INSTANT } satisfies EntriesOf<HandingOff>;
const WAITING = { phase: v.literal('waiting'), attempt: v.strictObject(ADMITTED), checkAt: INSTANT } satisfies EntriesOf<Waiting>;
const HOLDING = { phase: v.literal('holding'), attempt: v.strictObject(ANSWERED), checkAt: INSTANT } satisfies EntriesOf<Holding>;
const CONNECTED = { phase: v.literal('connected'), attempt: v.strictObject(ANSWERED), checkAt: INSTANT } satisfies EntriesOf<Connected>;
const ENDED = {
  phase: v.literal('ended'),
  attempt: v.strictObject(ATTEMPT),
  endedAt: INSTANT,
  outcome: v.strictObject(OUTCOME),
  replaced: v.optional(v.literal(true)),
  dismissed: v.optional(v.strictObject({ at: INSTANT, by: v.optional(AGENT), promisedAgain: v.optional(v.literal(true)) })),
  checkAt: v.optional(INSTANT),
} satisfies EntriesOf<Ended>;

const STAYS = v.optional(v.picklist(['not-theirs', 'several-owed', 'promised-since'] satisfies WhyStays[]));
const CALL_BESIDE = { id: v.string(), agent: AGENT, at: INSTANT, byHand: v.optional(v.literal(true)), stays: STAYS, said: v.optional(v.strictObject(SAID)) } satisfies EntriesOf<CallBeside>;
const CALLED_BESIDE = { ...CALL_BESIDE, earlier: v.optional(v.array(v.strictObject(CALL_BESIDE))) } satisfies EntriesOf<CalledBeside>;

const REQUEST = {
  id: v.string(),
  subject: v.string(),
  number: v.string(),
  comment: v.optional(v.string()),
  customerZone: v.optional(v.string()),
  numberShared: v.optional(v.literal(true)),
  recorded: v.optional(v.literal(true)),
  callerId: v.optional(v.string()),
  pinGiven: v.optional(v.literal(true)),
  relatedContactId: v.optional(v.string()),
  requestedAt: INSTANT,
  calledBeside: v.optional(v.strictObject(CALLED_BESIDE)),
  version: v.number(),
};

const FIELD_CHANGE = {
  field: v.picklist(['number', 'queue', 'owner', 'time', 'comment', 'CRM record', 'verified', 'recording', 'caller id', 'customer’s zone']),
  from: v.optional(v.string()),
  to: v.optional(v.string()),
} satisfies EntriesOf<FieldChange>;

const CHANGE = {
  at: INSTANT,
  by: v.string(),
  how: v.picklist(['edited', 'cancelled', 'claimed', 'released', 'reopened']),
  fields: v.optional(v.array(v.strictObject(FIELD_CHANGE))),
  why: v.optional(v.string()),
  until: v.optional(INSTANT),
} satisfies EntriesOf<Change>;

const BESIDE = { callbackId: v.string(), why: v.picklist(['being-called', 'owed', 'missed', 'answered']), stays: STAYS } satisfies EntriesOf<Beside>;
const SETTLED_BY = { at: INSTANT, why: v.picklist(['customer-called-in', 'reached-otherwise', 'answered-in-queue', 'cancelled']), click: v.optional(v.string()) } satisfies EntriesOf<SettledBy>;

const IN_TALK = { contactId: v.string(), since: INSTANT, agent: v.optional(AGENT) } satisfies EntriesOf<InTalk>;

const CLICK = {
  ...REQUEST,
  origin: v.literal('click'),
  mode: v.picklist(['queued-callback', 'legacy', 'by-hand']),
  agent: AGENT,
  purgeAt: v.optional(INSTANT),
  atAnyHour: v.optional(v.literal(true)),
  beside: v.optional(v.strictObject(BESIDE)),
} satisfies EntriesOf<Click>;

const PROMISED = {
  ...REQUEST,
  origin: v.picklist(['agent', 'caller', 'app']),
  mode: v.literal('queued-callback'),
  queueId: v.string(),
  requestedBy: v.optional(AGENT),
  owner: v.optional(AGENT),
  shownNumber: v.optional(v.string()),
  formerOwner: v.optional(AGENT),
  appCustomer: v.optional(v.string()),
  language: v.optional(v.string()),
  crmRecord: v.optional(v.string()),
  numberVerified: v.optional(v.literal(true)),
  preferredAgents: v.optional(v.array(v.string())),
  skills: v.optional(v.array(v.strictObject({ name: v.string(), value: v.string(), level: v.number() }))),
  context: v.optional(TEXTS),
  dueAt: INSTANT,
  zone: v.string(),
  purgeAt: INSTANT,
  purgeAtLatest: v.optional(INSTANT),
  retriesLeft: v.number(),
  attempts: v.array(v.strictObject(FAILED_ATTEMPT)),
  settledBy: v.optional(v.array(v.strictObject(SETTLED_BY))),
  inTalk: v.optional(v.strictObject(IN_TALK)),
  changes: v.optional(v.array(v.strictObject(CHANGE))),
  generation: v.optional(v.number()),
} satisfies EntriesOf<Promised>;

const click = <Phase extends v.ObjectEntries>(phase: Phase) => v.strictObject({ ...CLICK, ...phase });
const promised = <Phase extends v.ObjectEntries>(phase: Phase) => v.strictObject({ ...PROMISED, ...phase });

/** A callback as the domain has it, in each of its states. */
export const CALLBACK = v.variant('origin', [
  v.variant('phase', [click(DISPATCHING), click(HANDING_OFF), click(WAITING), click(HOLDING), click(CONNECTED), click(ENDED)]),
  v.variant('phase', [promised(PENDING), promised(CALLING), promised(HANDING_OFF), promised(WAITING), promised(CONNECTED), promised(ENDED)]),
]);
