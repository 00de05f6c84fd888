import type { Callback } from '../../callbacks/domain/callback';
import { isPromised } from '../../callbacks/domain/callback-request';
import { maskNumber } from '../../ground/domain/mask-number';
import type { Versioned } from '../../ground/domain/decision';
import type { RecordChange } from '../../changes/domain/record-change';
import { callbackFacts } from '../domain/facts-of-callback';
import { dialFacts } from '../domain/facts-of-dial';
import { requestFacts } from '../domain/facts-of-request';
import { voicemailFacts } from '../domain/facts-of-voicemail';
import type { Dated } from '../domain/fact';
import type { Changed } from '../../changes/domain/changed';
import { EVENT_VERSION, type OutgoingEvent } from '../domain/outgoing-event';
import type { EventName } from './event-schemas';
import { type ShowNumber, viewCallback, viewDial, viewRequest, viewVoicemail } from './record-views';

/** Whether events hold numbers whole, or as stars but for their country and last two digits. */
export type Numbers = 'masked' | 'whole';

/** The events that a write makes, oldest first. The same write makes the same events whenever it is read. */
export function eventsOf(changed: Changed, numbers: Numbers): OutgoingEvent[] {
  const show: ShowNumber = (number) => (numbers === 'whole' ? number : maskNumber(number));
  switch (changed.kind) {
    case 'callback':
      return ofCallback(changed.change, show);
    case 'voicemail': {
      const { change } = changed;
      return told(change.after, { facts: voicemailFacts(change), nameOf: ({ what }) => `dialback.voicemail.${what}`, view: { voicemail: viewVoicemail(change.after, show) } });
    }
    case 'request': {
      const { change } = changed;
      return told(change.after, { facts: requestFacts(change), nameOf: ({ what }) => `dialback.request.${what}`, view: { request: viewRequest(change.after, show) } });
    }
  }
}

/** In a customer's place a promised callback and a click may follow each other, but one record is always the same of the two. */
function ofCallback({ before, after, ...written }: RecordChange<Callback>, show: ShowNumber): OutgoingEvent[] {
  if (isPromised(after)) {
    const change = { ...written, after, ...(before && isPromised(before) && { before }) };
    return told(after, { facts: callbackFacts(change), nameOf: ({ what }) => `dialback.callback.${what}`, view: { callback: viewCallback(after, show) } });
  }
  const change = { ...written, after, ...(before && !isPromised(before) && { before }) };
  return told(after, { facts: dialFacts(change), nameOf: ({ what }) => `dialback.dial.${what}`, view: { dial: viewDial(after, show) } });
}

function told<Fact extends Dated>({ id, version }: Versioned & { id: string }, { facts, nameOf, view }: { facts: readonly Fact[]; nameOf: (fact: Fact) => EventName; view: object }): OutgoingEvent[] {
  return facts.map((fact) => {
    const { key, at, what: _name, ...details } = fact;
    const factId = `${id}/${key}`;
    return { id: factId, name: nameOf(fact), at, detail: { id: factId, version: EVENT_VERSION, at, revision: version, ...view, ...details } };
  });
}
