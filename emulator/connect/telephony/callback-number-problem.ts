import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { CentreContext } from '../centre-context';
import { isE164 } from './is-e164';

/** Whether the instance could call a number back: the form first, then whether its country may be dialled. */
export function callbackNumberProblem(ctx: CentreContext, number: string): 'InvalidCallbackNumber' | 'CallbackNumberNotDialable' | undefined {
  if (!isE164(number)) return 'InvalidCallbackNumber';
  return mayDial(ctx, number) ? undefined : 'CallbackNumberNotDialable';
}

/** Outbound calls are on, and the country is among those allowed, where there is such a list. */
export function mayDial(ctx: CentreContext, number: string): boolean {
  const { outboundCalls, diallableCountries } = ctx.store.instance;
  if (!outboundCalls) return false;
  if (ctx.switches.fictitiousNumbers === 'not-diallable' && /^\+1\d{3}55501\d{2}$/.test(number)) return false;
  if (diallableCountries.length === 0) return true;
  const country = countryOf(number);
  return country !== undefined && diallableCountries.includes(country);
}

export function countryOf(number: string): string | undefined {
  return parsePhoneNumberFromString(number)?.country;
}
