import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Me } from '../../lambda/http/api-types';
import { showCountry } from '../page/format';

/** Tells how a typed number will be read. Only a hint: the server decides. */
export function numberHint(typed: string, me: Me | undefined): string {
  if (!me) return 'With country code.';
  const country = showCountry(me.defaultCountry);
  const parsed = parsePhoneNumberFromString(typed, me.defaultCountry as CountryCode);
  if (parsed?.isPossible()) {
    const where = parsed.country ? `${showCountry(parsed.country)}, ` : '';
    return `${where}${parsed.formatInternational()}`;
  }
  return `As dialled in ${country}, or with + and country code.`;
}
