import type { Callback, Line } from './callback';
import type { ContactFacts } from './contact-facts';

/** What is known of the present attempt's way so far, kept to the end for the journey. */
export interface Way {
  handoffContactId?: string;
  admittedAt?: string;
  line?: Line;
  call?: ContactFacts;
}

export function wayOf(callback: Callback): Way {
  return {
    ...('handoffContactId' in callback && callback.handoffContactId && { handoffContactId: callback.handoffContactId }),
    ...('admittedAt' in callback && callback.admittedAt && { admittedAt: callback.admittedAt }),
    ...('line' in callback && callback.line && { line: callback.line }),
    ...('call' in callback && callback.call && { call: callback.call }),
  };
}

/** The first contact of the newest attempt that came into being: what its contacts are found by. */
export function rootOf(callback: Callback): string | undefined {
  const { handoffContactId } = wayOf(callback);
  if (handoffContactId || callback.origin === 'click') return handoffContactId;
  return callback.attempts.findLast((attempt) => attempt.handoffContactId)?.handoffContactId;
}
