import type { CheckedSettings } from './settings';

type Rates = Pick<CheckedSettings, 'accountCallsPerSecond' | 'shareOfAccount' | 'scheduledCallsPerSecond'>;

/** The part of the stack's calls that promised callbacks may take, unless the operator says another. The rest is left to agents' clicks. */
const USUALLY_SCHEDULED = 0.75;

/** The most of the stack's calls that promised callbacks may take: a click must not wait for all of them. */
const SCHEDULED_AT_MOST = 0.95;

/** Calls per second that the stack may start: its share of the account's. */
export function callsPerSecondOf({ accountCallsPerSecond, shareOfAccount = 1 }: Rates): number {
  return accountCallsPerSecond * shareOfAccount;
}

/** Promised callbacks that start per second when many are due at once. */
export function scheduledCallsPerSecondOf(rates: Rates): number {
  return rates.scheduledCallsPerSecond ?? USUALLY_SCHEDULED * callsPerSecondOf(rates);
}

/** Upper limit of `scheduledCallsPerSecond`. */
export function scheduledAtMost(rates: Rates): number {
  return rounded(SCHEDULED_AT_MOST * callsPerSecondOf(rates));
}

function rounded(rate: number): number {
  return Math.floor(rate * 1000) / 1000;
}
