import type { NumberRules } from '../../lambda/numbers/domain/read-number';
import type { CheckedSettings } from '../../lib/settings/settings';

/** The rules for numbers that the settings name. A number that the stack claims is known only after the deploy, and is not among its own numbers. */
export function numberRulesOf({ allowedCountries, defaultCountry, numberTypes, callerId, dedicatedNumber, source, queues }: CheckedSettings): NumberRules {
  const claimed = [dedicatedNumber, source, ...queues.map((queue) => queue.callerId ?? {})];
  const named = claimed.flatMap((each) => ('number' in each ? [each.number as string] : []));
  return { allowedCountries, defaultCountry, allowedTypes: numberTypes, ownNumbers: callerId === 'from-queue' ? named : [callerId, ...named] };
}
