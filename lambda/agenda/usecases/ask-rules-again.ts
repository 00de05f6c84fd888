import type { Callback } from '../../callbacks/domain/callback';
import { isPromised } from '../../callbacks/domain/callback-request';
import type { CallbackStore, NumberIndex } from '../../callbacks/ports/callback-store';
import type { Follow } from '../../callbacks/usecases/advance-callback';
import { inPortions } from '../../ground/domain/in-portions';
import type { Ids } from '../../ground/ports/clock-ids-notices';
import type { DispatchQueue } from '../ports/dispatch';
import { messageFor } from './message-chain';

export interface AskAgainNeeds {
  follow: Follow;
  store: Pick<CallbackStore, 'findLatest'>;
  numbers: Pick<NumberIndex, 'linkedTo'>;
  ids: Ids;
  dispatch: DispatchQueue;
}

/** @param changed E.164. @returns how many are taken out of their lines */
export type AskRulesAgain = (changed: readonly string[]) => Promise<number>;

/** What the lists say of a number changed: a callback to it that stands in its line is taken out of there, if the rules forbid it now. What is not placed yet is asked about at its time. */
export function createAskRulesAgain(needs: AskAgainNeeds): AskRulesAgain {
  return async (changed) => {
    const found = (await inPortions(changed, (number) => waitingFor(needs, number))).flat();
    const taken = await inPortions(found, (callback) => askAgain(needs, callback));
    return taken.filter(Boolean).length;
  };
}

/** The customer in the number's place, and those who share it. A click beside another callback is in no place of its number: the next look after it finds it. */
async function waitingFor({ store, numbers, ids }: AskAgainNeeds, number: string): Promise<Callback[]> {
  const [inPlace, linked] = await Promise.all([store.findLatest(ids.digest('customer', number)), numbers.linkedTo(number)]);
  const found = new Map([...(inPlace ? [inPlace] : []), ...linked].map((callback) => [callback.id, callback]));
  return [...found.values()].filter((callback) => callback.number === number && callback.phase === 'waiting');
}

async function askAgain({ follow, dispatch }: AskAgainNeeds, callback: Callback): Promise<boolean> {
  const decision = await follow(callback, { type: 'lists-changed' });
  if ('refused' in decision) return false;
  const { next } = decision;
  if (next.phase === 'ended') return true;
  if (next.attempt.withdrawal !== 'not-allowed') return false;
  // The message that follows it comes at its next check, which may be an hour from now. The sweep sees to a click.
  if (isPromised(next)) await dispatch.send([{ message: messageFor(next), at: next.checkAt ?? '' }]);
  return true;
}
