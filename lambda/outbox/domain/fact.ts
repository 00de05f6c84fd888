import type { Agent } from '../../agents/domain/agent';
import type { FieldChange } from '../../callbacks/domain/change';
import type { Outcome } from '../../callbacks/domain/outcome';
import type { Expiry, CallInOutcome } from '../../call-ins/domain/call-in';
import type { AnswerKind } from '../../voicemails/domain/voicemail';

/** Something that happened to a record, once. */
export interface Dated {
  /** Its name, the last part of its event's. */
  what: string;
  /** Tells it from every other fact of its record. It is the same whenever the record is read again. */
  key: string;
  /** ISO instant. */
  at: string;
}

/** What is told of one call, of promised callbacks and of clicks alike. */
export type CallFact = Dated &
  (
    | { what: 'placed'; contactId: string }
    | { what: 'offered' | 'accepted' | 'answered'; contactId: string }
    | { what: 'reached' | 'not-reached'; by: Agent; outcome: Outcome }
  );

export type CallbackFact =
  | CallFact
  | (Dated &
      (
        | { what: 'asked' }
        /** `put-off`: its queue was closed when its time came. */
        | { what: 'changed'; how: 'edited' | 'cancelled' | 'released' | 'reopened' | 'put-off'; by?: string; fields: FieldChange['field'][] }
        | { what: 'claimed'; by: string; until: string }
        /** An attempt is over, and another follows. */
        | { what: 'tried'; outcome: Outcome; contactId?: string }
        | { what: 'ended' | 'missed'; outcome: Outcome }
        /** It was missed, and was taken off the list of those. */
        | { what: 'done'; by?: Agent }
      ));

/** Of a click, or of a call that an agent dialled by hand. */
export type DialFact = CallFact | (Dated & ({ what: 'asked' } | { what: 'ended'; outcome: Outcome }));

export type VoicemailFact = Dated & ({ what: 'left' | 'transcribed' | 'released' | 'reopened' } | { what: 'claimed'; by: Agent } | { what: 'done'; by: Agent; how: AnswerKind });

/** Of a call that a customer announced. */
export type RequestFact = Dated & ({ what: 'asked' | 'offered' } | { what: 'accepted'; callUntil: string } | { what: 'expired'; because: Expiry } | { what: 'ended'; outcome: CallInOutcome; contactId?: string });

/** Those that the record did not hold before. */
export function newAmong<F extends Dated>(facts: readonly F[], before: readonly Dated[]): F[] {
  const known = new Set(before.map(({ key }) => key));
  return facts.filter(({ key }) => !known.has(key));
}
