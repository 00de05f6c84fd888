/**
 * `npm run --silent numbers:check -- [--json] [--settings FILE] [--default-country DE] [--allowed DE,AT] [--own +49…] -- NUMBER…` prints how each number is
 * read, and whether it may be called. Without options it uses the rules of settings.ts. It exits with 2 if the options are wrong.
 */
import { parseArgs } from 'node:util';
import { USUAL_NUMBER_TYPES } from '../lambda/numbers/domain/number-type';
import { readNumber, type NumberRules } from '../lambda/numbers/domain/read-number';
import { numberRefusalSentence } from '../lambda/numbers/domain/refusals';
import { zonesOfNumber } from '../lambda/numbers/domain/zones-of-number';
import { loadSettings } from '../lib/settings/load-settings';
import { numberRulesOf } from './commands/number-rules-of';

interface CheckedNumber {
  typed: string;
  e164?: string;
  refusal?: { code: string; sentence: string };
  notices: readonly string[];
  /** Where the number may be from. */
  zones?: readonly string[];
}

const options = {
  json: { type: 'boolean', default: false },
  settings: { type: 'string' },
  'default-country': { type: 'string' },
  allowed: { type: 'string' },
  own: { type: 'string', multiple: true },
} as const;

function main(): void {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (positionals.length === 0) throw new TypeError('Name at least one number, behind "--".');
  const rules = rulesOf(values);
  const checked = positionals.map((typed) => checkNumber(typed, rules));
  console.log(values.json ? JSON.stringify(checked, null, 2) : checked.map(lineOf).join('\n'));
}

function rulesOf(values: { settings?: string | undefined; 'default-country'?: string | undefined; allowed?: string | undefined; own?: string[] | undefined }): NumberRules {
  const { 'default-country': country, allowed = country } = values;
  const isByOptions = values.settings === undefined && allowed !== undefined;
  const rules = isByOptions ? { allowedTypes: USUAL_NUMBER_TYPES, ownNumbers: [] as string[], ...countries(country ?? allowed, allowed) } : numberRulesOf(loadSettings(values.settings ?? 'settings.ts'));
  return { ...rules, ...(allowed !== undefined && countries(country ?? rules.defaultCountry, allowed)), ownNumbers: [...rules.ownNumbers, ...(values.own ?? [])] };
}

function countries(country: string, allowed: string) {
  return { defaultCountry: country.split(',')[0]!, allowedCountries: allowed.split(',') };
}

function checkNumber(typed: string, rules: NumberRules): CheckedNumber {
  const read = readNumber(typed, rules);
  if ('e164' in read) return { typed, ...read, zones: zonesOfNumber(read.e164) };
  return { typed, refusal: { code: read.code, sentence: numberRefusalSentence(read) }, notices: [] };
}

function lineOf({ typed, e164, refusal, notices }: CheckedNumber): string {
  return [typed, e164 ?? `refused: ${refusal!.sentence} (${refusal!.code})`, ...notices].join('  ');
}

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
