import type { EnvironmentOf } from '../../environment/contract';
import type { callingRules } from '../../environment/shared';
import type { NumberRules } from '../../numbers/domain/read-number';
import type { KnownQueues } from './queues';

export type Numbers = EnvironmentOf<Omit<typeof callingRules, 'CALLING_LISTS_TABLE'>> & Pick<KnownQueues, 'queues' | 'calling'>;

/** The rules for numbers that may be called: none of the instance's own, be it a queue's. */
export function wireNumberRules(environment: Numbers): NumberRules {
  const { queues, calling } = environment;
  const shown = [environment.CALLER_ID, ...[...queues.values()].map(({ callerId }) => callerId), ...calling.callerIds.map(({ number }) => number)];
  const own = [environment.DEDICATED_NUMBER, environment.SOURCE_NUMBER, ...shown];
  return {
    allowedCountries: environment.ALLOWED_COUNTRIES,
    defaultCountry: environment.DEFAULT_COUNTRY,
    allowedTypes: environment.NUMBER_TYPES,
    ownNumbers: [...new Set(own.filter((number) => number !== undefined))],
  };
}
