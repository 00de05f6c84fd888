import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Me } from '../../lambda/http/api-types';
import { countryName } from '../../lambda/numbers/domain/country-name';
import { NUMBER_TYPES } from '../../lambda/numbers/domain/number-type';
import { readNumber, type NumberNotice, type NumberRules } from '../../lambda/numbers/domain/read-number';
import { numberRefusalSentence } from '../../lambda/numbers/domain/refusals';
import { NUMBER_SENTENCES } from '../../lambda/numbers/domain/sentences';
import { languageOfPage, localeOfPage, saidInstead, t } from '../words/t';

const notices = (): Record<NumberNotice, string> => ({
  'number-unlisted': t('in no list of numbers in service; Connect may refuse it'),
  'number-rewritten': t('not as typed: check the digits'),
});

/** `+1 206 555 0100`. A text that is no number stays as it is. */
export function formatNumber(number: string): string {
  return parsePhoneNumberFromString(number)?.formatInternational() ?? number;
}

let hasOwnWords = false;

/** The hint says of a number what the service would: in the operator's words too. They come with the page's texts, which may come after this module. */
function takeOwnWords(): void {
  if (hasOwnWords) return;
  hasOwnWords = true;
  for (const [key, sentence] of Object.entries<object>(NUMBER_SENTENCES)) Object.assign(sentence, { otherwise: { [languageOfPage()]: saidInstead(`numbers.${key}`) } });
}

/**
 * Tells how the service will read a typed number, or why it will refuse it: both read by the same code and rules.
 * @param language a BCP 47 tag, for names of countries: the page's, in which the service answers, too
 */
export function numberHint(typed: string, me: Me | undefined, language = localeOfPage()): string {
  if (!me) return t('With country code.');
  if (typed.trim() === '') return t('As dialled in {language}, or with + and country code.', { language: countryName(me.numberRules.defaultCountry, language) });
  const read = readNumber(typed, numberRulesOf(me));
  if ('code' in read) {
    takeOwnWords();
    return numberRefusalSentence(read, language);
  }
  const country = parsePhoneNumberFromString(read.e164)?.country;
  const where = country ? `${countryName(country, language)}, ` : '';
  return [`${where}${formatNumber(read.e164)}`, ...read.notices.map((notice) => notices()[notice])].join('; ');
}

/** The country of a typed number, ISO 3166. Undefined: it is no number yet, or of no country. */
export function countryOfTyped(typed: string, me: Me | undefined): string | undefined {
  const read = me && readNumber(typed, numberRulesOf(me));
  return read && !('code' in read) ? parsePhoneNumberFromString(read.e164)?.country : undefined;
}

/** The rules by which the service reads numbers. */
export function numberRulesOf({ numberRules }: Me): NumberRules {
  return { ...numberRules, allowedTypes: NUMBER_TYPES.filter((type) => numberRules.allowedTypes.includes(type)) };
}
