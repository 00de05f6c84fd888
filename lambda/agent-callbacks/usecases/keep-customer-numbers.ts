import { type Asking, supervises } from '../../agents/domain/role';
import type { AgentDesks } from '../../agents/ports/agents';
import { isPromised } from '../../callbacks/domain/callback-request';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import type { CallRefusal } from '../../calling-rules/domain/call-refusal';
import type { CheckNumber } from '../../calling-rules/usecases/check-number';
import { retryOvertaken } from '../../ground/domain/retry-overtaken';
import type { Clock, Ids } from '../../ground/ports/clock-ids-notices';
import { changeNumbers, type CustomerNumbers, type NumberChange } from '../domain/customer-numbers';
import type { AgentCallbackRefusal } from '../domain/refusals';
import type { CustomerNumberBook } from '../ports/customer-numbers';
import type { MayHandle } from './callback-for-agent';

export interface KeepNumbersNeeds {
  book: CustomerNumberBook;
  store: Pick<CallbackStore, 'findLatest'>;
  desks: Pick<AgentDesks, 'contactOf'>;
  mayHandle: MayHandle;
  checkNumber: CheckNumber;
  ids: Ids;
  clock: Clock;
}

type Answered = { numbers: CustomerNumbers } | { refusal: CallRefusal | AgentCallbackRefusal<'customer-not-yours' | 'customer-numbers-full' | 'customer-number-unknown' | 'number-of-another-customer'> };

export interface KeepNumbers {
  /** @param number one of the customer's, E.164 */
  list(asking: Asking, number: string): Promise<Answered>;
  /** `number`: as typed. */
  change(asking: Asking, number: string, change: NumberChange): Promise<Answered>;
}

/** Two agents who change one customer at the same moment are rare, and three rarer. */
const TRIES = 3;

/**
 * The numbers of a customer, for agents who have to do with them: they may handle what the customer was promised last, have clicked them last, or are on the line with them. Of
 * others nobody learns numbers by trying one.
 */
export function createKeepNumbers({ book, store, desks, mayHandle, checkNumber, ids, clock }: KeepNumbersNeeds): KeepNumbers {
  const isTheirs = async (asking: Asking, number: string) => {
    const latest = await store.findLatest(ids.digest('customer', number));
    if (latest === undefined) return false;
    return isPromised(latest) ? mayHandle(asking, latest) : latest.agent.userId === asking.agent.userId || supervises(asking.role, undefined);
  };
  const mayKnow = async (asking: Asking, numbers: readonly string[]) => {
    for (const number of numbers) if (await isTheirs(asking, number)) return true;
    const caller = (await desks.contactOf(asking.agent.userId))?.callerId;
    return caller !== undefined && numbers.includes(caller);
  };
  const look = async (asking: Asking, number: string) => {
    const known = await book.of(number);
    return { known, isKnown: await mayKnow(asking, [...new Set([number, ...(known?.numbers.map((one) => one.number) ?? [])])]) };
  };
  return {
    async list(asking, number) {
      const { known, isKnown } = await look(asking, number);
      if (!isKnown) return { refusal: { code: 'customer-not-yours' } };
      return { numbers: known ?? { version: 0, numbers: [] } };
    },
    async change(asking, of, { number: typed, ...wish }) {
      const checked = await checkNumber(typed, { asker: { by: 'agent', userId: asking.agent.userId }, moment: 'later' });
      if ('refusal' in checked) return { refusal: checked.refusal! };
      const change = { number: checked.e164, ...wish };
      const attempt = async (): Promise<Answered | 'overtaken'> => {
        const { known, isKnown } = await look(asking, of);
        if (!isKnown) return { refusal: { code: 'customer-not-yours' } };
        const isNew = change.number !== of && !known?.numbers.some(({ number }) => number === change.number);
        if (isNew && (await book.of(change.number))) return { refusal: { code: 'number-of-another-customer' } };
        const changed = changeNumbers(of, { known, change, told: { at: clock.now(), by: asking.agent.username } });
        if ('refusal' in changed) return changed;
        return (await book.save(known, changed.numbers)) ? changed : 'overtaken';
      };
      return retryOvertaken('The list of a customer’s numbers', attempt, TRIES);
    },
  };
}
