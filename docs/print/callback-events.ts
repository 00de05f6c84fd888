import type { CallbackEvent } from '../../lambda/domain/callback/event';
import { REPORTS } from '../../lambda/domain/callback/event';
import { BEN, CALL, HANDOFF, LINED_UP, TALKING } from './callback-samples';

const OVER = { contactId: CALL, acceptedAt: TALKING.acceptedAt, disconnectedAt: '2026-11-23T09:00:50.000Z', disconnectReason: 'TELECOM_UNANSWERED' };
const HANDOFF_OVER = { contactId: HANDOFF, disconnectedAt: '2026-11-23T09:00:04.000Z' };
const STOPPED = { ...LINED_UP, disconnectedAt: '2026-11-23T09:01:20.000Z', disconnectReason: 'OTHER' };

/** What can happen to either origin, named as the state page shows it. */
export const EVENTS: Record<string, CallbackEvent> = {
  'admission asked, same contact': { type: 'admission-asked', contactId: HANDOFF, edition: 1, line: 'agent' },
  'admission asked, another contact': { type: 'admission-asked', contactId: 'c9-second', edition: 1, line: 'agent' },
  ...Object.fromEntries(REPORTS.map((report) => [`reported: ${report}`, { type: 'reported', contactId: HANDOFF, report }])),
  'reported by another contact': { type: 'reported', contactId: 'c9-second', report: 'queued' },
  placed: { type: 'placed', contactId: HANDOFF },
  'placement refused': { type: 'placement-refused', failure: 'connect-limit' },
  'contact seen: handoff over': { type: 'contact-seen', facts: HANDOFF_OVER },
  'contact seen: queued': { type: 'contact-seen', facts: LINED_UP },
  'contact seen: connected': { type: 'contact-seen', facts: TALKING },
  'contact seen: over, not answered': { type: 'contact-seen', facts: OVER },
  'looked up: nothing there': { type: 'looked-up' },
  'looked up: handoff up, no callback': { type: 'looked-up', handoff: { contactId: HANDOFF } },
  'looked up: handoff over, no callback': { type: 'looked-up', handoff: HANDOFF_OVER },
  'looked up: callback queued': { type: 'looked-up', handoff: HANDOFF_OVER, call: LINED_UP },
  'looked up: callback taken': { type: 'looked-up', handoff: HANDOFF_OVER, call: { ...LINED_UP, acceptedAt: TALKING.acceptedAt } },
  'looked up: callback stopped': { type: 'looked-up', handoff: HANDOFF_OVER, call: STOPPED },
  'attention due': { type: 'attention-due' },
  'leftovers stopped': { type: 'leftovers-stopped' },
};

const ANSWERED = { contactId: HANDOFF, acceptedAt: '2026-11-23T09:00:40.000Z', connectedAt: '2026-11-23T09:00:42.000Z' };

/** What can happen besides to a callback that a caller chose in the queue: `HANDOFF` is then their own call. */
export const CALLER_EVENTS: Record<string, CallbackEvent> = {
  'contact seen: the caller is answered': { type: 'contact-seen', facts: ANSWERED },
  'looked up: the caller is answered, no callback': { type: 'looked-up', handoff: ANSWERED },
  'looked up: the caller is answered, callback queued': { type: 'looked-up', handoff: ANSWERED, call: LINED_UP },
};

/** What can happen to a promised callback besides. */
export const PROMISED_EVENTS: Record<string, CallbackEvent> = {
  due: { type: 'due', placement: 1 },
  'due: owner away': { type: 'due', placement: 1, owner: 'away' },
  'due: placed twice already': { type: 'due', placement: 3 },
  'line full': { type: 'line-full' },
  'admission asked, placed before an edit': { type: 'admission-asked', contactId: 'c9-second', edition: 0, line: 'agent' },
  ...EVENTS,
  'placement refused: destination': { type: 'placement-refused', failure: 'connect-refused-destination' },
  'attention due: owner away': { type: 'attention-due', owner: 'away' },
  'edited: later, for anybody': { type: 'edited', edit: { dueAt: '2026-11-24T09:00:00.000Z', purgeAt: '2026-11-24T17:00:00.000Z', owner: null } },
  'called now by another agent': { type: 'called-now', agent: BEN },
  'promised again': { type: 'promised-again' },
  cancelled: { type: 'cancelled', cause: 'cancelled' },
  'cancelled: the customer called in': { type: 'cancelled', cause: 'customer-called-in' },
};

/** Where the queue's hours have a say. */
export const CLOSED_EVENTS: Record<string, CallbackEvent> = {
  due: { type: 'due', placement: 1 },
  'due: placed twice already': { type: 'due', placement: 3 },
  'called now by another agent': { type: 'called-now', agent: BEN },
};
