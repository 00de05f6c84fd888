import type { EnvironmentOf } from '../../environment/contract';
import type { callingRules } from '../../environment/shared';
import type { NumberRules } from '../../numbers/domain/read-number';
import type { KnownQueues } from './queues';

export type Numbers = EnvironmentOf<Omit<typeof callingRules, 'CALLING_LISTS_TABLE'>> & Pick<KnownQueues, 'queues'>;

/** The rules for numbers that may be called: none of the instance's own, be it a queue's. */
export function wireNumberRules(environment: Numbers): NumberRules {
  const own = [environment.DEDICATED_NUMBER, environment.SOURCE_NUMBER, environment.CALLER_ID, ...[...environment.queues.values()].map(({ callerId }) => callerId)];
  return {
    allowedCountries: environment.ALLOWED_COUNTRIES,
    defaultCountry: environment.DEFAULT_COUNTRY,
    allowedTypes: environment.NUMBER_TYPES,
    ownNumbers: own.filter((number) => number !== undefined),
  };
}
