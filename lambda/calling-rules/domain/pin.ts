import { parseNumber } from '../../numbers/domain/number-readings';
import { countryOf } from '../../numbers/domain/read-number';

/** A PIN is digits: agents type it where calls are made. */
export const PIN_DIGITS = { atLeast: 4, atMost: 12 };

/** Wrong tries in a row. From then on the PIN is locked, until an administrator takes it away. */
export const PIN_TRIES = 5;

/** What is kept of a PIN, and how it stands. Nobody can read the PIN out of it. */
export interface KeptPin {
  userId: string;
  username: string;
  /** Base64. Each PIN has its own. */
  salt: string;
  /** scrypt of PIN and salt, base64. */
  hash: string;
  /** ISO instant. */
  setAt: string;
  /** Wrong ones since the last right one. */
  tries: number;
}

/** Whether the number is called with the PIN of the agent alone. @param pinFor countries, ISO 3166, and beginnings of numbers in E.164 */
export function needsPin(number: string, pinFor: readonly string[]): boolean {
  const reading = parseNumber(number, '');
  const country = reading && countryOf(reading);
  return pinFor.some((each) => (each.startsWith('+') ? number.startsWith(each) : each === country));
}
