import { E164 } from '../../ground/domain/e164';
import { parseNumber } from '../../numbers/domain/number-readings';
import { countryOf } from '../../numbers/domain/read-number';

const PREFIX = /^\+[1-9]\d{0,14}\*$/;
const COUNTRY = /^[A-Z]{2}$/;
const AGENT = /^agent#.+$/;

/** `+4930*`: all numbers that begin so. */
export function prefixSubject(prefix: string): string {
  return `${prefix}*`;
}

export function agentSubject(userId: string): string {
  return `agent#${userId}`;
}

/**
 * What a subject that is no number is told by: a country by itself, a beginning by its length, agents as such. There are few of them, however many entries the lists have. Undefined: a number.
 */
export function groupOf(subject: string): string | undefined {
  if (COUNTRY.test(subject)) return subject;
  if (AGENT.test(subject)) return 'agents';
  return PREFIX.test(subject) ? `${subject.length - '+*'.length} digits` : undefined;
}

/** Whether the entries are about one number. */
export function isNumberSubject(subject: string): boolean {
  return E164.test(subject);
}

export function isListSubject(text: string): boolean {
  return isNumberSubject(text) || PREFIX.test(text) || COUNTRY.test(text) || AGENT.test(text);
}

/**
 * Every subject whose entries say something of a number: itself, its country, and each of its beginnings. A number has 15 digits at most (E.164), so there are 17 at
 * most, however many entries the lists have. The most telling comes first.
 */
export function subjectsOf(e164: string): string[] {
  const reading = parseNumber(e164, '');
  const country = reading && countryOf(reading);
  const beginnings = Array.from({ length: e164.length - 1 }, (_, n) => prefixSubject(e164.slice(0, e164.length - n)));
  return [e164, ...beginnings, ...(country ? [country] : [])];
}
