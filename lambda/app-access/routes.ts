/** The part of the customers' API that brings codes to numbers; wired by api-number-check. */
import { RULE_REFUSALS } from '../calling-rules/domain/refusals';
import { GROUND_REFUSALS } from '../ground/domain/refusals';
import { languageIn } from '../ground/domain/speech';
import { preferredLanguage } from '../http/preferred-language';
import { answer, createRefusalAnswer } from '../http/problem';
import { bodyOf } from '../http/route';
import { NUMBER_REFUSALS } from '../numbers/domain/refusals';
import { QUEUE_REFUSALS } from '../queues/domain/refusals';
import { APP_REFUSALS } from './domain/refusals';
import type { CustomerRoutesUnder } from './http/customer-route';
import { parseNumberCheckRequest } from './http/number-check-request';
import type { StartNumberCheck } from './usecases/start-number-check';

const answerRefusal = createRefusalAnswer({ ...GROUND_REFUSALS, ...NUMBER_REFUSALS, ...RULE_REFUSALS, ...QUEUE_REFUSALS, ...APP_REFUSALS });

export function createNumberCheckRoutes({ startNumberCheck }: { startNumberCheck: StartNumberCheck }): CustomerRoutesUnder<'/number-checks'> {
  return {
    async 'POST /number-checks'(request, customer) {
      const body = parseNumberCheckRequest(bodyOf(request));
      if ('code' in body) return answerRefusal(body);
      const language = languageIn(preferredLanguage(request.headers['accept-language']));
      const started = await startNumberCheck({ ...customer, ...body, ...(language && { language }) });
      return 'refusal' in started ? answerRefusal(started.refusal) : answer(201, started);
    },
  };
}
