import type { PhoneNumber } from 'libphonenumber-js/max';

/**
 * Numbers that reach emergency services somewhere: 112 and 911 by ITU-T E.161.1, the others by national plans.
 * They are refused in every country: nobody who types one wants a callback. Other short codes are refused as such. Of two digits are those of France.
 */
export const EMERGENCY_NUMBERS: ReadonlySet<string> = new Set([
  '15', '17', '18', '000', '061', '062', '080', '085', '088', '091', '092', '100', '101', '102', '103', '104', '106', '108', '110', '111', '112', '113', '114', '115', '117', '118', '119',
  '120', '122', '133', '144', '190', '191', '192', '193', '911', '988', '995', '997', '998', '999',
]);

/** By calling code: what is dialled behind an area code, where numbers are short enough for that. Elsewhere `ANYWHERE`. */
const BY_CALLING_CODE: Partial<Record<string, readonly string[]>> = {
  '1': ['911'],
  '41': ['112', '117', '118', '144'],
  '43': ['112', '122', '133', '144'],
  '44': ['112', '999'],
  '49': ['110', '112'],
};
const ANYWHERE: readonly string[] = ['112', '911', '999'];

/** Area codes have two to five digits; Vienna's has one. */
const BEHIND_AN_AREA_CODE = /^\d{1,5}(\d{3})$/;
/** An area code and three digits, as `formatNational` parts them. */
const AREA_AND_THREE = /^\D*\d{2,6}\D+\d{3}$/;

/** Whether it reaches emergency services, also behind an area code: no subscriber's number begins like one. */
export function isEmergencyNumber(number: PhoneNumber): boolean {
  const { nationalNumber, countryCallingCode } = number;
  if (EMERGENCY_NUMBERS.has(nationalNumber)) return true;
  const last = BEHIND_AN_AREA_CODE.exec(nationalNumber)?.[1];
  if (last === undefined || !(BY_CALLING_CODE[countryCallingCode] ?? ANYWHERE).includes(last)) return false;
  if (!number.isValid()) return true;
  return number.getType()?.startsWith('FIXED_LINE') === true && AREA_AND_THREE.test(number.formatNational());
}
