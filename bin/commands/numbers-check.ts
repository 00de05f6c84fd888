import { parseArgs } from 'node:util';
import { USUAL_NUMBER_TYPES } from '../../lambda/numbers/domain/number-type';
import { readNumber, type NumberRules } from '../../lambda/numbers/domain/read-number';
import { numberRefusalSentence } from '../../lambda/numbers/domain/refusals';
import { zonesOfNumber } from '../../lambda/numbers/domain/zones-of-number';
import { loadSettings } from '../../lib/settings/load-settings';
import type { Command } from './command';
import { createDecideNumber, decidedText } from './decide-numbers';
import { openStack } from './deployed-stack';
import { numberRulesOf } from './number-rules-of';
import { idsOf } from './stack-ids';

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
  queue: { type: 'string' },
  agent: { type: 'string' },
  at: { type: 'string' },
} as const;

/**
 * `npm run numbers:check -- NUMBER…`: how each number is read, and whether the settings let it be called. With `--queue`, `--agent` or `--at` it asks the deployed stack: the whole decision, with the
 * lists, as a function would make it.
 */
export const numbersCheck: Command = async (argv, { print, now }) => {
  const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true });
  if (positionals.length === 0) throw new TypeError('Name at least one number, behind "--".');
  const { json, queue, agent, at = now() } = values;
  if (queue === undefined && agent === undefined && values.at === undefined) return tell(positionals.map((typed) => checkNumber(typed, rulesOf(values))), { json, lineOf, print });
  if (Number.isNaN(Date.parse(at))) throw new TypeError(`--at is "${at}". It must be an instant like 2026-11-23T09:00:00.000Z.`);
  const stack = await openStack(values.settings ?? 'settings.ts');
  const decide = createDecideNumber(stack, await idsOf(stack, now), { queue, agent, at: new Date(at).toISOString() });
  tell(await Promise.all(positionals.map(decide)), { json, lineOf: decidedText, print });
};

function tell<T>(checked: T[], { json, lineOf: textOf, print }: { json: boolean; lineOf: (one: T) => string; print: (line: string) => void }): void {
  print(json ? JSON.stringify(checked, null, 2) : checked.map(textOf).join('\n'));
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
