import type { Callback } from '../../lambda/callbacks/domain/callback';
import type { CallbackEvent } from '../../lambda/callbacks/domain/event';
import { REPORTS } from '../../lambda/callbacks/domain/event';
import { outcome } from '../../lambda/callbacks/domain/outcome';
import { ADA, BEN, CALL, HANDOFF, LINED_UP, PROMISED_SAMPLES, TALKING } from './callback-samples';

const OVER = { contactId: CALL, acceptedAt: TALKING.acceptedAt, disconnectedAt: '2026-11-23T09:00:50.000Z', disconnectReason: 'TELECOM_UNANSWERED' };
const HANDOFF_OVER = { contactId: HANDOFF, disconnectedAt: '2026-11-23T09:00:04.000Z' };
const SAID_AT = '2026-11-23T09:01:30.000Z';
/** Another customer’s. */
const OWED: Callback = { ...PROMISED_SAMPLES.pending, id: 'other.key', subject: 'other' };
const STOPPED = { ...LINED_UP, disconnectedAt: '2026-11-23T09:01:20.000Z', disconnectReason: 'OTHER' };

/** Events that can happen to a callback of either origin, named as the state page shows them. */
export const EVENTS: Record<string, CallbackEvent> = {
  'admission asked, same contact': { type: 'admission-asked', contactId: HANDOFF, version: 1, line: 'agent' },
  'admission asked, another contact': { type: 'admission-asked', contactId: 'c9-second', version: 1, line: 'agent' },
  ...Object.fromEntries(REPORTS.map((report) => [`reported: ${report}`, { type: 'reported', contactId: HANDOFF, report }])),
  'reported by another contact': { type: 'reported', contactId: 'c9-second', report: 'queued' },
  dialled: { type: 'dialled', contactId: HANDOFF },
  'dial refused': { type: 'dial-refused', failure: 'connect-limit' },
  'contact seen: handoff over': { type: 'contact-seen', facts: HANDOFF_OVER },
  'contact seen: queued': { type: 'contact-seen', facts: LINED_UP },
  'contact seen: connected': { type: 'contact-seen', facts: TALKING },
  'contact seen: over, not answered': { type: 'contact-seen', facts: OVER },
  'contact seen: the customer hung up at once': { type: 'contact-seen', facts: { ...TALKING, disconnectedAt: '2026-11-23T09:00:21.000Z', disconnectReason: 'CUSTOMER_DISCONNECT' } },
  'looked up: nothing there': { type: 'looked-up' },
  'looked up: handoff up, no callback': { type: 'looked-up', handoff: { contactId: HANDOFF } },
  'looked up: handoff over, no callback': { type: 'looked-up', handoff: HANDOFF_OVER },
  'looked up: callback queued': { type: 'looked-up', handoff: HANDOFF_OVER, call: LINED_UP },
  'looked up: callback taken': { type: 'looked-up', handoff: HANDOFF_OVER, call: { ...LINED_UP, acceptedAt: TALKING.acceptedAt } },
  'looked up: callback stopped': { type: 'looked-up', handoff: HANDOFF_OVER, call: STOPPED },
  'looked up: callback kept for a retry of Connect’s own': { type: 'looked-up', handoff: HANDOFF_OVER, call: LINED_UP, isKeptForRetry: true },
  'check due': { type: 'check-due' },
  'leftovers stopped': { type: 'leftovers-stopped' },
  'lists changed': { type: 'lists-changed' },
  ...Object.fromEntries((['reached', 'voicemail', 'wrong-number'] as const).map((code) => [`outcome said: ${code}`, { type: 'outcome-said', said: { at: SAID_AT, by: ADA, outcome: outcome(code) } }])),
};

const ANSWERED = { contactId: HANDOFF, acceptedAt: '2026-11-23T09:00:40.000Z', connectedAt: '2026-11-23T09:00:42.000Z' };

/** Further events of a callback that a caller accepted in the queue. `HANDOFF` is then their own call. */
export const CALLER_EVENTS: Record<string, CallbackEvent> = {
  'contact seen: the caller is answered': { type: 'contact-seen', facts: ANSWERED },
  'looked up: the caller is answered, no callback': { type: 'looked-up', handoff: ANSWERED },
  'looked up: the caller is answered, callback queued': { type: 'looked-up', handoff: ANSWERED, call: LINED_UP },
};

/** Further events of a promised callback. */
export const PROMISED_EVENTS: Record<string, CallbackEvent> = {
  due: { type: 'due', nthDial: 1 },
  'due: owner away': { type: 'due', nthDial: 1, owner: 'away' },
  'due: dialled twice already': { type: 'due', nthDial: 3 },
  'line full': { type: 'line-full' },
  'admission asked, dialled before an edit': { type: 'admission-asked', contactId: 'c9-second', version: 0, line: 'agent' },
  ...EVENTS,
  'dial refused: destination': { type: 'dial-refused', failure: 'connect-refused-destination' },
  'check due: owner away': { type: 'check-due', owner: 'away' },
  'edited: another queue': { type: 'edited', edit: { queue: { queueId: 'q-sales', name: 'Sales' }, purgeAt: '2026-11-23T11:00:00.000Z' }, by: BEN },
  'edited: another owner': { type: 'edited', edit: { owner: BEN }, by: BEN },
  'edited: on an older version': { type: 'edited', edit: { comment: 'Invoice' }, version: 0, by: BEN },
  'edited: later, for anybody': { type: 'edited', edit: { dueAt: '2026-11-24T09:00:00.000Z', purgeAt: '2026-11-24T17:00:00.000Z', owner: null } },
  'moved to another customer': { type: 'moved', customer: { number: '+493087654321', subject: 'other' }, edit: {}, by: BEN },
  'moved to a customer who is owed one': { type: 'moved', customer: { number: '+493087654321', subject: 'other' }, edit: {}, there: OWED },
  'called now by another agent': { type: 'called-now', agent: BEN },
  'opened by its owner, to look first': { type: 'claimed', agent: ADA },
  'opened by another agent, to look first': { type: 'claimed', agent: BEN },
  'handed back by its owner': { type: 'released', agent: ADA },
  'handed back by another agent': { type: 'released', agent: BEN },
  'outcome said: try-again': { type: 'outcome-said', said: { at: SAID_AT, by: ADA, outcome: outcome('try-again'), again: { dueAt: '2026-11-24T09:00:00.000Z', zone: 'Europe/Berlin', purgeAt: '2026-11-24T17:00:00.000Z' } } },
  'outcome said by another agent': { type: 'outcome-said', said: { at: SAID_AT, by: BEN, outcome: outcome('reached') } },
  'due, called beside': { type: 'due', nthDial: 1, beside: 'open' },
  'due, reached beside': { type: 'due', nthDial: 1, beside: { talked: 'beside.key' } },
  'replacement asked by a promise': { type: 'replacement-asked', by: 'promise' },
  'another who shares the number is promised one': { type: 'number-shared' },
  'promised another at the number that was shown': { type: 'promised-again' },
  'replacement asked by a click': { type: 'replacement-asked', by: 'click' },
  'called beside by another agent': { type: 'called-beside', click: { id: 'beside.key', agent: BEN, at: '2026-11-23T09:00:30.000Z' } },
  ...Object.fromEntries((['talking', 'reached', 'not-reached'] as const).map((news) => [`told of the call beside it: ${news}`, { type: 'told-of-beside', click: 'beside.key', by: BEN, news }])),
  cancelled: { type: 'cancelled', cause: 'cancelled' },
  'cancelled: the customer called in': { type: 'cancelled', cause: 'customer-called-in' },
};

/** Events on which the queue's opening hours have an effect. */
export const CLOSED_EVENTS: Record<string, CallbackEvent> = {
  due: { type: 'due', nthDial: 1 },
  'due: dialled twice already': { type: 'due', nthDial: 3 },
  'called now by another agent': { type: 'called-now', agent: BEN },
};

/** Further events of a callback whose customer is called before an agent. */
export const CUSTOMER_FIRST_EVENTS: Record<string, CallbackEvent> = {
  'turn came': { type: 'turn-came', line: { queueId: 'q-support' }, version: 1 },
  'detection refused': { type: 'detection-refused' },
  'admission asked, of this attempt': { type: 'admission-asked', contactId: HANDOFF, version: 0, line: 'queue', customerFirst: true },
  'contact seen: a call of this attempt': { type: 'contact-seen', facts: { contactId: HANDOFF }, rootContactId: HANDOFF, version: 0, customerFirst: true },
  'contact seen: the customer’s call is over': { type: 'contact-seen', facts: { contactId: HANDOFF, disconnectedAt: '2026-11-23T09:00:40.000Z', disconnectReason: 'TELECOM_UNANSWERED' }, rootContactId: HANDOFF },
  'looked up: the phone rings': { type: 'looked-up', rootContactId: HANDOFF, handoff: { contactId: HANDOFF }, call: { contactId: HANDOFF } },
  ...PROMISED_EVENTS,
};
