import { parseNumber } from './number-readings';
import { numberTypesOf } from './number-type';

/** Whether a text may reach the number: a mobile, or one of a country or list that does not tell fixed lines from mobiles. @param e164 as `readNumber` answers it */
export function takesTexts(e164: string): boolean {
  const reading = parseNumber(e164, '');
  const types = reading ? numberTypesOf(reading) : [];
  return types.length === 0 || types.includes('mobile');
}
