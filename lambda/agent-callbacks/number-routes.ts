/** The numbers of a customer; wired by api-agent. */
import * as v from 'valibot';
import type { AgentRoutesUnder } from '../agents/http/agent-route';
import { RULE_REFUSALS } from '../calling-rules/domain/refusals';
import { GROUND_REFUSALS } from '../ground/domain/refusals';
import type { CustomerNumbersView } from '../http/callback-api-types';
import { answer, createRefusalAnswer } from '../http/problem';
import { ALLOWED_NUMBER_IN_PATH, NUMBER_AS_TOLD, parseBody } from '../http/request-body';
import { bodyOf } from '../http/route';
import { NUMBER_REFUSALS } from '../numbers/domain/refusals';
import { QUEUE_REFUSALS } from '../queues/domain/refusals';
import type { CustomerNumbers } from './domain/customer-numbers';
import { AGENT_CALLBACK_REFUSALS } from './domain/refusals';
import { CHANGE_NUMBER_BODY } from './http/customer-number-request';
import type { KeepNumbers } from './usecases/keep-customer-numbers';

const answerRefusal = createRefusalAnswer({ ...GROUND_REFUSALS, ...NUMBER_REFUSALS, ...RULE_REFUSALS, ...QUEUE_REFUSALS, ...AGENT_CALLBACK_REFUSALS });

const view = ({ numbers }: CustomerNumbers): CustomerNumbersView => ({ numbers: numbers.map(({ number, verified }) => ({ number, ...(verified && { verified }) })) });

export function createNumberRoutes({ keepNumbers }: { keepNumbers: KeepNumbers }): AgentRoutesUnder<'/customers'> {
  const notANumber = () => answerRefusal({ code: 'parameter-invalid', parameter: 'number', allowed: ALLOWED_NUMBER_IN_PATH });
  return {
    'GET /customers/{number}/numbers': async ({ pathParameters }, asking) => {
      const number = pathParameters?.number;
      if (!v.is(NUMBER_AS_TOLD, number)) return notANumber();
      const listed = await keepNumbers.list(asking, number);
      return 'refusal' in listed ? answerRefusal(listed.refusal) : answer(200, view(listed.numbers));
    },
    'PUT /customers/{number}/numbers': async (request, asking) => {
      const number = request.pathParameters?.number;
      if (!v.is(NUMBER_AS_TOLD, number)) return notANumber();
      const parsed = parseBody(bodyOf(request), CHANGE_NUMBER_BODY);
      if ('code' in parsed) return answerRefusal(parsed);
      const changed = await keepNumbers.change(asking, number, parsed.body);
      return 'refusal' in changed ? answerRefusal(changed.refusal) : answer(200, view(changed.numbers));
    },
  };
}
