import * as v from 'valibot';
import * as f from './fields';

/** What other systems hear of callbacks, clicks, voicemails and announced calls. docs/events says what that is. */
export interface EventsSetting {
  /** `own`: it is told on an event bus of the stack, for rules of yours; then `queues` may name 12 fewer. `none`: nothing is published. */
  bus: 'own' | 'none';
  /** Customers' numbers in events: `whole`, or `masked` but for their country and last two digits. Whoever may make a rule on the bus reads them. Default: `masked`. */
  numbers?: 'masked' | 'whole';
}

export const eventsSchema = f.fields({ bus: f.choice('own', 'none'), numbers: v.optional(f.choice('masked', 'whole'), 'masked') });
