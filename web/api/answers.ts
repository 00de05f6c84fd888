/** What the page reads of the agents' API, field by field. A part that only adds to the rest falls back to nothing when it cannot be read. */
import * as v from 'valibot';
import type { Dial, DialState, Me } from '../../lambda/http/api-types';
import type { DialOfCallback, ScheduledCallback } from '../../lambda/http/callback-api-types';
import { anyOf, countedOf, eachOf } from './read-answer';

const text = v.string();
const count = v.number();
/** The page has other words for each, so it must know them all. */
const state: v.GenericSchema<unknown, DialState> = v.picklist(['pending', 'dispatching', 'calling', 'handing-off', 'waiting', 'holding', 'connected', 'ended']);
const outcome = v.object({ code: text, sentence: text });
const maybe = <Value>(schema: v.GenericSchema<unknown, Value>) => v.optional(v.fallback(v.optional(schema), undefined) as v.GenericSchema<unknown, Value | undefined>);
const notices = <Code extends string>() => v.fallback(eachOf(v.object({ code: anyOf<Code>(), sentence: text })), []);
const journey = v.fallback(eachOf(v.object({ at: text, event: text, contactId: v.nullable(text), detail: text })), []);
const said = v.object({ at: text, by: text, code: text, sentence: text });
const flag = v.fallback(v.boolean(), false);

export const dial = v.object({
  id: text,
  number: text,
  mode: anyOf<Dial['mode']>(),
  state,
  requestedAt: text,
  comment: maybe(text),
  relatedContactId: maybe(text),
  outcome: maybe(outcome),
  said: maybe(said),
  maySayOutcome: flag,
  notices: notices<Dial['notices'][number]['code']>(),
  measures: v.fallback(v.object({ clickToQueuedSeconds: maybe(count), customerHoldSeconds: maybe(count), agentWaitSeconds: maybe(count) }), {}),
  journey,
});

export const callback = v.object({
  id: text,
  number: text,
  queue: v.object({ id: text, name: text, customersFirst: maybe(v.literal(true)) }),
  origin: text,
  state,
  dueAt: text,
  dueLocal: v.object({ local: text, zone: text }),
  purgeAt: text,
  requestedAt: text,
  requestedBy: v.nullable(text),
  owner: v.nullable(text),
  mine: v.boolean(),
  formerOwner: maybe(text),
  shownNumber: maybe(text),
  calledNowBy: maybe(text),
  claim: maybe(v.object({ by: text, until: text, secondsLeft: count })),
  retriesLeft: count,
  failedAttempts: count,
  numberVerified: flag,
  recorded: maybe(v.literal(true)),
  callerId: maybe(text),
  customerZone: maybe(text),
  language: maybe(text),
  comment: maybe(text),
  crmRecord: maybe(text),
  skills: maybe(eachOf(v.object({ name: text, value: text, level: count }))),
  prefersMe: maybe(v.literal(true)),
  relatedContactId: maybe(text),
  context: maybe(v.record(text, text)),
  outcome: maybe(outcome),
  said: maybe(said),
  maySayOutcome: flag,
  dismissed: maybe(v.object({ at: text, by: v.nullable(text) })),
  version: count,
  notices: notices<ScheduledCallback['notices'][number]['code']>(),
  journey,
});

export const callbackPage = v.object({ callbacks: countedOf(callback), next: maybe(text), since: maybe(text), gone: maybe(eachOf(text)) });

export const device = v.object({ kind: anyOf<'softphone' | 'desk-phone'>(), number: maybe(text), until: maybe(text), mayChoose: flag });

export const dialList = v.object({ dials: eachOf(dial) });

export const dialOfCallback = v.object({ callback, notices: notices<DialOfCallback['notices'][number]['code']>() });
export const startedDial = v.union([dialOfCallback, dial]);

/** A service of before there were any tells of none. */
const callerIds = v.fallback(eachOf(v.object({ number: text, name: text, countries: maybe(eachOf(text)) })), []);

export const quietWork = v.object({ atMostMinutes: count, until: maybe(text) });

export const me = v.object({
  now: v.fallback(text, ''),
  agent: v.object({ userId: text, username: text }),
  role: v.fallback(v.variant('kind', [v.object({ kind: v.literal('agent') }), v.object({ kind: v.literal('supervisor'), queues: eachOf(v.object({ id: text, name: text })) }), v.object({ kind: v.literal('administrator') })]), { kind: 'agent' }),
  status: v.fallback(v.nullable(v.object({ name: text, since: text, routable: v.boolean(), onContact: v.boolean(), wrappingUp: flag })), null),
  statusUnknown: maybe(v.literal(true)),
  anotherCallMayComeFirst: v.fallback(v.object({ value: v.boolean(), sentence: text }), { value: false, sentence: '' }),
  paused: maybe(eachOf(v.object({ since: text, why: text, queue: maybe(text) }))),
  guarantee: anyOf<Me['guarantee']>(),
  quietWork: maybe(quietWork),
  dialMode: v.picklist(['queued-callback', 'legacy']),
  legacyAllowed: flag,
  ownOutcomes: v.fallback(eachOf(v.object({ code: text, label: v.objectWithRest({ en: text }, text), does: anyOf<'done' | 'retry' | 'end' | 'do-not-call'>() })), []),
  recording: anyOf<Me['recording']>(),
  callerIds,
  numberRules: v.object({ defaultCountry: text, allowedCountries: eachOf(text), allowedTypes: eachOf(text), ownNumbers: eachOf(text) }),
});

export const queues = v.object({
  queues: eachOf(v.object({ id: text, name: text, zone: maybe(text), aheadAtMostHours: count, ownedAtMostHours: count, recording: anyOf<Me['recording']>(), callerIds, open: v.boolean(), opensAt: maybe(text), leaving: maybe(v.literal(true)), customersFirst: maybe(v.literal(true)) })),
});

export const customerNumbers = v.object({ numbers: eachOf(v.object({ number: text, verified: maybe(v.object({ at: text, by: text })) })) });

export const relatedWork = v.object({ contactId: text, followedBy: eachOf(v.union([v.object({ dial }), v.object({ callback })])), ofOthers: v.fallback(count, 0) });
