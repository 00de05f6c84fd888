import type { LabPhone, LabState } from '../../local/lab-types';

const now = '2026-11-23T09:00:05.000Z';
const contactId = '3f1c7a52-0000-4000-8000-000000000001';
const idle: LabPhone = { number: '+442079460142', behavior: { kind: 'answers', afterSeconds: 4 }, state: 'idle', since: now, heard: [], texts: [], rung: 0, pushes: [] };

/** The simulation beside Ada's desk, as the local run would answer it: phones in each of their states, and something in every table. */
export function standInLab(secondsPassed: number): Omit<LabState, 'agents'> {
  return {
    clock: { now: new Date(Date.parse(now) + secondsPassed * 1_000).toISOString(), following: true },
    statuses: ['Available', 'Lunch', 'Offline'],
    phones: [
      { ...idle, texts: [{ at: now, text: 'Your code is 123456.' }], pushes: [{ at: now, by: 'device', payload: '{}' }] },
      { ...idle, number: '+441214960117', behavior: { kind: 'by-hand' }, state: 'ringing', shows: '+442079460100', rung: 1 },
      { ...idle, number: '+12065550142', state: 'connected', contactId, shows: '+442079460100', heard: ['Welcome to support.'], rung: 1 },
    ],
    appQueues: [{ id: 'q-support', name: 'Support' }],
    numbers: [{ number: '+442079460100', description: 'Support', flow: 'Support inbound' }],
    contacts: [{ contactId, initiationMethod: 'CALLBACK', channel: 'VOICE', state: 'CONNECTED', number: '+12065550142', queue: 'ada', agent: 'ada', initiatedAt: now, attributes: {} }],
    queues: [{ id: 'q-support', name: 'Support', kind: 'STANDARD', line: [{ contactId: 'c-1', kind: 'callback', number: '+441214960163', since: now, offeredTo: 'ada' }, { contactId: 'c-2', kind: 'caller', number: '+442079460144', since: now }], servedBy: 2, idle: ['ben'] }, { id: 'agent/u-ada', name: 'ada', kind: 'AGENT', line: [{ contactId: 'c-3', kind: 'callback', number: '+442079460145', since: now }], servedBy: 1, idle: [] }],
    functions: [{ name: 'ApiAgent', functionName: 'Dialback-ApiAgent', invocations: 4, failures: 0 }],
    alarms: [{ name: 'Dialback-Undelivered', description: 'Agents wait for their callbacks.' }],
    journalOrder: 0,
  };
}
