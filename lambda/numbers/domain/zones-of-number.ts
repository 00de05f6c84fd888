import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max';
import { ZONE_TABLE } from './zone-table';

/** Mobile numbers of these countries have area codes, as libphonenumber knows: Mexico, Argentina, Brazil, Indonesia, China. */
const MOBILES_BY_AREA = new Set(['52', '54', '55', '62', '86']);

/**
 * Every IANA zone that the owner of a number may live in, as far as the number tells: one, some, or the zones of a whole country or plan where it tells no
 * area. People travel and keep their numbers: it is where the number is from. The zone of
 * most numbers comes first. Empty: nobody knows.
 */
export function zonesOfNumber(e164: string): readonly string[] {
  const number = parsePhoneNumberFromString(e164);
  if (!number) return [];
  const digits = number.number.slice(1);
  const beginnings = hasArea(number) ? Array.from(digits, (_, n) => digits.slice(0, digits.length - n)) : [number.countryCallingCode];
  return beginnings.map((beginning) => zonesByBeginning().get(beginning)).find((zones) => zones !== undefined) ?? [];
}

/** Other numbers, such as freephone ones and most mobiles, are of a whole country. */
function hasArea(number: PhoneNumber): boolean {
  const type = number.getType();
  return type === 'FIXED_LINE' || type === 'FIXED_LINE_OR_MOBILE' || (type === 'MOBILE' && MOBILES_BY_AREA.has(number.countryCallingCode));
}

let known: ReadonlyMap<string, readonly string[]> | undefined;

/** Read when it is first asked for: many who import this never ask. */
function zonesByBeginning(): ReadonlyMap<string, readonly string[]> {
  known ??= new Map(
    ZONE_TABLE.trim()
      .split('\n')
      .flatMap((line) => {
        const [names = '', ...beginnings] = line.split(' ');
        const zones = names.split('&');
        return beginnings.map((beginning) => [beginning, zones] as const);
      }),
  );
  return known;
}
