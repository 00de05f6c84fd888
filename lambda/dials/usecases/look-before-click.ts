import type { IsLoggedIn } from '../../agents/usecases/is-logged-in';
import type { CallRefusal } from '../../calling-rules/domain/call-refusal';
import type { AskRules } from '../../calling-rules/usecases/ask-rules';
import type { NumberIndex } from '../../callbacks/ports/callback-store';
import { type NumberRules, readGivenNumber } from '../../numbers/domain/read-number';
import type { Pauses } from '../../pauses/domain/pause';
import type { PausesLookUp } from '../../pauses/ports/pauses';
import { type ChoiceRefusal, refuseChoices } from '../../queues/domain/refuse-choices';
import type { ClickOrder, ClickRules } from '../domain/click-order';
import type { DialRefusal } from '../domain/refusals';

export interface LookNeeds {
  clickRules: ClickRules;
  numberRules: NumberRules;
  askRules: AskRules;
  isLoggedIn: IsLoggedIn;
  numbers: Pick<NumberIndex, 'isShared'>;
  pauses: PausesLookUp;
}

/** What is known of a click before it is written. */
export interface Seen {
  /** The customer's, E.164. */
  number: string;
  pinGiven?: true;
  /** Others may share the number, and be owed a callback. */
  isShared: boolean;
  pauses: Pauses;
}

export type LookRefusal = CallRefusal | ChoiceRefusal | DialRefusal<'mode-not-allowed' | 'agent-logged-out'>;

export type LookBeforeClick = (asked: ClickOrder) => Promise<Seen | { refusal: LookRefusal }>;

/** All is asked for in one moment: to the table it is one request. Only a destination that needs a PIN, and an agent of whom it is not known that they are logged in, take more. */
export function createLookBeforeClick({ clickRules, numberRules, askRules, isLoggedIn, numbers, pauses }: LookNeeds): LookBeforeClick {
  return async (asked) => {
    if (asked.mode === 'legacy' && !clickRules.legacyAllowed) return { refusal: { code: 'mode-not-allowed' } };
    const read = readGivenNumber(asked.number, numberRules);
    if ('code' in read) return { refusal: read };
    const number = read.e164;
    // In legacy mode the customer's phone rings next: nothing asks again.
    const wish = { number, asker: { by: 'agent' as const, userId: asked.agent.userId }, customerZone: asked.customerZone, atAnyHour: asked.atAnyHour, pin: asked.pin, moment: asked.mode === 'legacy' ? ('now' as const) : ('soon' as const) };
    const [allowed, mayRing, isShared, paused] = await Promise.all([askRules(wish), isLoggedIn(asked.agent), numbers.isShared(number), pauses.read()]);
    if (allowed.refusal) return { refusal: allowed.refusal };
    const notTheirs = refuseChoices(asked, clickRules, number);
    if (notTheirs) return { refusal: notTheirs };
    if (!mayRing) return { refusal: { code: 'agent-logged-out' } };
    return { number, isShared, pauses: paused, ...(allowed.pinGiven && { pinGiven: allowed.pinGiven }) };
  };
}
