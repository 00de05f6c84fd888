import * as v from 'valibot';
import * as f from './fields';

/** What callers are offered, and what their calls do to callbacks. */
export interface CallerSettings {
  /**
   * The numbers at which callers in a queue may have themselves called: `any` that may be called, typed on the keypad, or the one alone that their phone
   * shows (`shown-only`). Nobody proves that a typed number is theirs; how often one is called is limited either way. Default: `any`.
   */
  callersMayName?: 'any' | 'shown-only';
  /**
   * How far a customer must come who calls in, before their callback is cancelled: the call has `begun`; it stands in a queue that is open (`queued`); an
   * agent has answered it (`connected`). Until then nothing of the promise is cancelled. A flow may choose otherwise for its callers, with the contact
   * attribute `dialback_called_in_when`, but a stack with `begun` has cancelled it by then. Default: `queued`. docs/flow-designer compares the three.
   */
  calledIn?: 'begun' | 'queued' | 'connected';
  /**
   * What shows that a caller is the customer whose number they show. A number can be forged: with `caller-id`, whoever forges it has the customer's callback cancelled, and
   * hears that there was one. With `flow`, your flow says who called, once it knows: it sets the contact attribute `dialback_caller_proven` to `yes` before the
   * module. Without that the module says nothing, and a callback is cancelled only when an agent has answered the caller. Default: `caller-id`.
   */
  callerProof?: 'caller-id' | 'flow';
  /**
   * Whether the module `callback-called-in` tells callers in a sentence that they will not be called back any more. The flow then goes on. Default: true.
   * docs/flow-designer says what the module does.
   */
  tellCallers?: boolean;
  /** Seconds of the hold prompt that callers hear before the offer of a callback, first and again, 15 to 600. Default: 60. */
  offerEverySeconds?: number;
}

export const callerEntries = {
  callersMayName: v.optional(f.choice('any', 'shown-only'), 'any'),
  calledIn: v.optional(f.choice('begun', 'queued', 'connected'), 'queued'),
  callerProof: v.optional(f.choice('caller-id', 'flow'), 'caller-id'),
  tellCallers: v.optional(f.flag, true),
  offerEverySeconds: v.optional(f.seconds(15, 600), 60),
};
