import type { Callback } from './callback';
import type { ContactFacts } from './contact-facts';

/** What is known of the way so far, kept to the end for the journey. */
export function wayOf(callback: Callback): { handoffContactId?: string; admittedAt?: string; call?: ContactFacts } {
  return {
    ...('handoffContactId' in callback && callback.handoffContactId && { handoffContactId: callback.handoffContactId }),
    ...('admittedAt' in callback && callback.admittedAt && { admittedAt: callback.admittedAt }),
    ...('call' in callback && callback.call && { call: callback.call }),
  };
}
