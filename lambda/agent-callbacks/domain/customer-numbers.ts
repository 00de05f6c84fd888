import type { AgentCallbackRefusal } from './refusals';

/** A number at which a customer can be reached. */
export interface CustomerNumber {
  /** E.164. */
  number: string;
  /** ISO instant, and the agent's user name. */
  added: { at: string; by: string };
  /** An agent made sure with the customer that it is theirs. */
  verified?: { at: string; by: string };
}

/** All numbers of one customer. `version`: counts the changes. */
export interface CustomerNumbers {
  version: number;
  numbers: readonly CustomerNumber[];
}

/** People have a phone at work, at home and with them; more is somebody's list. */
export const NUMBERS_AT_MOST = 5;

export interface NumberChange {
  /** E.164. One that is not known yet is added. */
  number: string;
  /** The one in whose place it comes. */
  replaces?: string | undefined;
  verified?: boolean | undefined;
}

/** Changes the numbers of a customer. Whoever is changed for the first time has the number by which they are known. */
export function changeNumbers(
  of: string,
  { known, change, told }: { known: CustomerNumbers | undefined; change: NumberChange; told: CustomerNumber['added'] },
): { numbers: CustomerNumbers } | { refusal: AgentCallbackRefusal<'customer-numbers-full' | 'customer-number-unknown'> } {
  const before = known?.numbers ?? [{ number: of, added: told }];
  const { number, replaces, verified } = change;
  if (replaces !== undefined && !before.some((one) => one.number === replaces)) return { refusal: { code: 'customer-number-unknown' } };
  const { verified: was, ...there } = before.find((one) => one.number === number) ?? { number, added: told };
  const isVerified = verified === undefined ? was : verified ? (was ?? told) : undefined;
  const changed: CustomerNumber = { ...there, ...(isVerified && { verified: isVerified }) };
  const place = replaces ?? number;
  const rest = before.filter((one) => one.number !== number || one.number === place);
  const after = rest.some((one) => one.number === place) ? rest.map((one) => (one.number === place ? changed : one)) : [...rest, changed];
  if (after.length > NUMBERS_AT_MOST) return { refusal: { code: 'customer-numbers-full' } };
  return { numbers: { version: (known?.version ?? 0) + 1, numbers: after } };
}
