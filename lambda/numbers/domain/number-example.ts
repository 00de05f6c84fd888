import { type CountryCode, getExampleNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';

/** A mobile number of that country, as dialled there and from elsewhere: 01512 3456789 and +49 1512 3456789. Undefined where the table has none. */
export function exampleOf(country: string): { national: string; international: string } | undefined {
  const example = getExampleNumber(country as CountryCode, examples);
  return example && { national: example.formatNational(), international: example.formatInternational() };
}
