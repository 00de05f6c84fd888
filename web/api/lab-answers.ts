/** What the pages read of the lab, field by field. An entry of a list that cannot be read takes no other with it. */
import * as v from 'valibot';
import type { AgentContactState, JournalLine, LabState, LabStateChanges, PhoneBehavior } from '../../local/lab-types';
import { anyOf, eachOf } from './read-answer';

const text = v.string();
const count = v.number();
const maybe = <Value>(schema: v.GenericSchema<unknown, Value>) => v.optional(v.fallback(v.optional(schema), undefined) as v.GenericSchema<unknown, Value | undefined>);
const texts = v.fallback(eachOf(text), []);
const attributes = v.fallback(v.record(text, text), {});

/** The page has other words and buttons for each. */
const contactState: v.GenericSchema<unknown, AgentContactState> = v.picklist(['INCOMING', 'PENDING', 'CONNECTING', 'CONNECTED', 'CONNECTED_ONHOLD', 'MISSED', 'ERROR', 'REJECTED', 'ENDED']);
const deskContact = v.object({
  ...{ contactId: text, state: contactState, ringing: v.boolean(), initiationMethod: text, number: text, queue: text, since: text },
  ...{ attributes, name: maybe(text), description: maybe(text), heard: texts },
});
const desk = v.object({ userId: text, userArn: text, username: text, routingProfile: text, loggedIn: v.boolean(), status: text, statusSince: text, nextStatus: maybe(text), contact: maybe(deskContact) });

const behavior = v.pipe(
  v.object({ kind: anyOf<PhoneBehavior['kind']>(), afterSeconds: maybe(count), hangsUpAfterSeconds: maybe(count), beeps: maybe(v.boolean()) }),
  v.transform((read) => read as PhoneBehavior),
);
const phone = v.object({
  ...{ number: text, behavior, state: v.picklist(['idle', 'ringing', 'connected']), contactId: maybe(text), shows: maybe(text), since: text, heard: texts, rung: v.fallback(count, 0) },
  texts: v.fallback(eachOf(v.object({ at: text, text })), []),
  pushes: v.fallback(eachOf(v.object({ at: text, by: v.picklist(['device', 'server']), payload: text })), []),
});

const contact = v.object({
  ...{ contactId: text, initiationMethod: text, channel: text, state: text, number: text, queue: maybe(text), agent: maybe(text), previousContactId: maybe(text) },
  ...{ initiatedAt: text, disconnectedAt: maybe(text), disconnectReason: maybe(text), attributes },
});
const waiting = v.object({ contactId: text, kind: v.picklist(['caller', 'callback']), number: text, since: text, offeredTo: maybe(text) });
const queue = v.object({ id: text, name: text, kind: v.picklist(['STANDARD', 'AGENT']), line: v.fallback(eachOf(waiting), []), servedBy: v.fallback(count, 0), idle: texts });

export const labState = v.object({
  clock: v.object({ now: text, following: v.fallback(v.boolean(), true) }),
  agents: eachOf(desk),
  statuses: eachOf(text),
  phones: eachOf(phone),
  appQueues: eachOf(v.object({ id: text, name: text })),
  numbers: eachOf(v.object({ number: text, description: v.fallback(text, ''), flow: maybe(text) })),
  contacts: eachOf(contact),
  queues: eachOf(queue),
  functions: eachOf(v.object({ name: text, functionName: text, invocations: count, failures: count })),
  alarms: eachOf(v.object({ name: text, description: text })),
  journalOrder: count,
}) as v.GenericSchema<unknown, LabState>;

export const labStateChanges = v.object({
  version: text,
  parts: v.record(text, v.union([v.object({ order: v.optional(v.array(text)), entries: v.record(text, v.unknown()) }), v.object({ value: v.unknown() })])),
}) as v.GenericSchema<unknown, LabStateChanges>;

export const journalLine = v.object({ at: text, order: count, kind: anyOf<JournalLine['kind']>(), what: text, contactId: maybe(text), detail: v.record(text, v.unknown()) }) as v.GenericSchema<unknown, JournalLine>;

export const journalPage = v.object({ lines: eachOf(journalLine), more: v.boolean() });

export const labProblem = v.object({ detail: text });
