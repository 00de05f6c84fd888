/** A right answer of each endpoint that the pages read, by the name of the endpoint. */
import type { LabState } from '../../local/lab-types';
import { standInCallbacks } from './stand-in-callbacks';
import { standInCallback, standInDesk } from './stand-in-desk';
import { standInLab } from './stand-in-lab';
import { standInDial, standInMe } from './stand-in-service';

const at = '2026-11-23T09:00:00.000Z';
const queue = { id: 'q', name: 'Support' };
const counts = { waiting: 1, overdue: 0, 'being-called': 0, 'in-talk': 0, missed: 2 };
const row = {
  ...{ id: 'c.k', number: '+441214960101', queue, state: 'waiting', phase: 'pending', owner: null, dueAt: at, dueLocal: { local: '2026-11-23T09:00', zone: 'Europe/London' }, purgeAt: at, requestedAt: at },
  ...{ requestedBy: 'ada', origin: 'agent', failedAttempts: 0, retriesLeft: 3, lastOutcome: { code: 'no-answer', sentence: 'Nobody answered.' }, comment: 'Invoice', crmRecord: 'C-9', version: 1 },
};
const activity = { kind: 'callback', id: 'c.k', at, status: 'ended', number: '+441214960101', queue, agent: 'ada', outcome: { code: 'reached', sentence: 'They were reached.' }, note: 'Invoice', contactIds: ['k'] };
const entry = { list: 'block', subject: '+442079460150', source: 'operator', reason: 'Asked for it.', since: at };
const [ownCallback] = standInCallbacks().pending;

/** Of the agents' API. */
export const agentAnswers = {
  me: standInMe(),
  device: { kind: 'desk-phone', number: '+493012345678', mayChoose: true },
  quietWork: { atMostMinutes: 60, until: '2026-11-23T10:00:00Z' },
  dial: standInDial(),
  dials: { dials: [standInDial()] },
  queues: { queues: standInCallbacks().queues },
  callback: ownCallback!,
  callbacks: { callbacks: standInCallbacks().pending },
  related: { contactId: 'c', followedBy: [{ dial: standInDial() }, { callback: ownCallback }], ofOthers: 0 },
  numbers: { numbers: [{ number: '+12065550142', verified: { at: '2026-11-23T08:12:30Z', by: 'ada' } }] },
  voicemail: { id: 'vm', from: '+12065550142', receivedAt: '2026-11-23T08:12:30Z', queue: { queueId: 'q', name: 'Support' }, transcript: 'Hello.', transcriptState: 'there', recording: 'there', state: 'done', done: { by: 'ada', mine: true, at: '2026-11-23T08:30:00Z', how: 'called', note: 'Twice.' } },
  recording: { url: 'https://bucket.example.com/vm.wav', expiresAt: '2026-11-23T08:22:30Z' },
};

/** Of supervisors' part of it. */
export const boardAnswers = {
  board: { at, dueFrom: at, queues: [{ ...queue, counts, blocked: 0, due: [1, 0], unansweredVoicemails: 6, agents: { staffed: 2, available: 1, takeInAQuarter: 3 }, paused: { since: at, why: 'The line.', by: 'supervisor', who: 'sam' } }], isWhole: true },
  rows: { callbacks: [row], total: 1, at, isWhole: true },
  results: { results: [{ id: 'c.k', done: 'It was moved.' }, { id: 'c.l', refused: { code: 'no', sentence: 'It may not.' } }] },
  activities: { activities: [activity], ofOthers: 1, next: 'n' },
  journey: { contactId: 'k', kind: 'callback', status: 'ended', number: '+441214960101', callerId: '+442079460100', answered: true, talkingSeconds: 30, result: { code: 'reached', sentence: 'They were reached.' }, queue, agent: 'ada', lines: [{ at, event: 'initiated', detail: 'It began.' }] },
  report: { zone: 'Europe/London', rows: [{ day: '2026-11-23', key: 'q', label: 'Support', ended: 1, placed: 1 }] },
};

/** Of administrators' part of it. */
export const rulesAnswers = {
  entries: { entries: [entry] },
  changes: { changes: [{ id: '1', at, by: 'ruth', what: 'One.', count: 1, lines: [{ subject: '+442079460150', list: 'block', after: entry }] }] },
  changed: { change: '1', lines: [{ effect: 'added', subject: '+442079460150' }] },
  pins: { agents: [{ userId: 'u', username: 'ada', setAt: at, locked: false }] },
};

/** Of the customers' API. */
export const customerAnswers = {
  wait: { queue, waitSeconds: 300, basis: 'handle-time', explanation: 'About five minutes.', ahead: 3 },
  slots: { queue, zone: 'Europe/London', slots: [{ startsAt: at, endsAt: '2026-11-23T09:15:00.000Z', local: '2026-11-23T09:00+00:00' }] },
  check: { id: 'check-1', number: '+447400123456', by: 'text', expiresAt: at, notices: [] },
  request: {
    ...{ queue, number: '********3456', state: 'scheduled', sentence: 'We call you.', requestedAt: at, dueAt: at, dueLocal: { local: '2026-11-23T09:00+00:00', zone: 'Europe/London' } },
    ...{ expiresAt: at, failedAttempts: 0, beingCancelled: false, notices: [] },
  },
  callIn: { id: 'call-in-1', kind: 'immediate', queue, number: '********3456', state: 'ready', requestedAt: at, expiresAt: at, acceptUntil: at },
  wording: { heading: 'Have yourself called' },
};

/** The lab's state as a page reads it first: whole. An agent is offered a call. */
export function wholeLabState(username: string, more: Partial<LabState['agents'][number]> = {}) {
  const contact = { ...standInCallback('INCOMING')!, attributes: { dialback_comment: 'Contract renewal.' } };
  const state = { ...standInLab(0), agents: [{ ...standInDesk(), username, contact, ...more }] };
  return { version: '1', parts: Object.fromEntries(Object.entries(state).map(([name, value]) => [name, { value }])) };
}

/** Of the lab. */
export const labAnswers = {
  state: wholeLabState('ada'),
  journal: { lines: [3, 2, 1].map((order) => ({ at, order, kind: 'contact', what: 'QUEUED', contactId: 'k', detail: { queue: 'Support', state: 'QUEUED' } })), more: true },
};
