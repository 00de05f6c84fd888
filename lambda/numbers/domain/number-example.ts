import { type CountryCode, getExampleNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';

/** As in "…, such as 01512 3456789 or +49 1512 3456789": a mobile number of that country, as dialled there and from elsewhere. Empty where the table has none. */
export function exampleOf(country: string): string {
  const example = getExampleNumber(country as CountryCode, examples);
  return example ? `, such as ${example.formatNational()} or ${example.formatInternational()}` : '';
}
