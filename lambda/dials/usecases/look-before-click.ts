import type { IsLoggedIn } from '../../agents/usecases/is-logged-in';
import type { CallRefusal } from '../../calling-rules/domain/call-refusal';
import type { AskRules } from '../../calling-rules/usecases/ask-rules';
import type { CallbackStore, NumberIndex } from '../../callbacks/ports/callback-store';
import type { Ids } from '../../ground/ports/clock-ids-notices';
import { type NumberRules, readGivenNumber } from '../../numbers/domain/read-number';
import type { Pauses } from '../../pauses/domain/pause';
import type { PausesLookUp } from '../../pauses/ports/pauses';
import { type ChoiceRefusal, refuseChoices } from '../../queues/domain/refuse-choices';
import type { ClickOrder, ClickRules } from '../domain/click-order';
import type { DialRefusal } from '../domain/refusals';
import type { PlaceSeen } from './take-place';

export interface LookNeeds {
  clickRules: ClickRules;
  numberRules: NumberRules;
  askRules: AskRules;
  isLoggedIn: IsLoggedIn;
  store: Pick<CallbackStore, 'findLatest'>;
  numbers: Pick<NumberIndex, 'isShared'>;
  pauses: PausesLookUp;
  ids: Ids;
}

/** What is known of a click before it is written. */
export interface Seen {
  /** The customer's, E.164. */
  number: string;
  pinGiven?: true;
  place: PlaceSeen;
  pauses: Pauses;
}

export type LookRefusal = CallRefusal | ChoiceRefusal | DialRefusal<'mode-not-allowed' | 'agent-logged-out'>;

export type LookBeforeClick = (asked: ClickOrder) => Promise<Seen | { refusal: LookRefusal }>;

/** All is asked for in one moment: to the table it is one request. Only a destination that needs a PIN, and an agent of whom it is not known that they are logged in, take more. */
export function createLookBeforeClick({ clickRules, numberRules, askRules, isLoggedIn, store, numbers, pauses, ids }: LookNeeds): LookBeforeClick {
  return async (asked) => {
    if (asked.mode === 'legacy' && !clickRules.legacyAllowed) return { refusal: { code: 'mode-not-allowed' } };
    const read = readGivenNumber(asked.number, numberRules);
    if ('code' in read) return { refusal: read };
    const number = read.e164;
    // In legacy mode the customer's phone rings next: nothing asks again.
    const wish = { number, asker: { by: 'agent' as const, userId: asked.agent.userId }, customerZone: asked.customerZone, atAnyHour: asked.atAnyHour, pin: asked.pin, moment: asked.mode === 'legacy' ? ('now' as const) : ('soon' as const) };
    const [allowed, mayRing, inPlace, isMarked, paused] = await Promise.all([askRules(wish), isLoggedIn(asked.agent), store.findLatest(ids.digest('customer', number)), numbers.isShared(number), pauses.read()]);
    if (allowed.refusal) return { refusal: allowed.refusal };
    const notTheirs = refuseChoices(asked, clickRules, number);
    if (notTheirs) return { refusal: notTheirs };
    if (!mayRing) return { refusal: { code: 'agent-logged-out' } };
    const place = { ...(inPlace && { inPlace }), isShared: isMarked || inPlace?.numberShared === true };
    return { number, place, pauses: paused, ...(allowed.pinGiven && { pinGiven: allowed.pinGiven }) };
  };
}
