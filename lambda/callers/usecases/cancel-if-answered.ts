import { isAnsweredInQueue } from '../../callbacks/domain/answered-in-queue';
import type { Callback } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import type { ContactLookUp } from '../../callbacks/ports/contacts';
import type { Follow } from '../../callbacks/usecases/advance-callback';

export interface CancelIfAnsweredNeeds {
  follow: Follow;
  contacts: ContactLookUp;
}

/** True: an agent had answered the caller. */
export type CancelIfAnswered = (callback: Callback & Promised, contactId: string) => Promise<boolean>;

/** A caller whom an agent has answered needs the callback no more that they chose in the same call. */
export function createCancelIfAnswered({ follow, contacts }: CancelIfAnsweredNeeds): CancelIfAnswered {
  return async (callback, contactId) => {
    const call = await contacts.lookUp(contactId);
    if (!call || !isAnsweredInQueue(callback, call.facts)) return false;
    await follow(callback, { type: 'contact-seen', facts: call.facts });
    return true;
  };
}
