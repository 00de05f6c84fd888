/** The part of the customers' API that is about calls that customers announce; wired by api-customer. */
import { type AppCustomer, customerKey } from '../app-access/domain/app-customer';
import { APP_REFUSALS } from '../app-access/domain/refusals';
import type { CustomerHttpRequest, CustomerRoute, CustomerRoutesUnder } from '../app-access/http/customer-route';
import type { TokenBook } from '../app-access/ports/tokens';
import { GROUND_REFUSALS } from '../ground/domain/refusals';
import { answer, createRefusalAnswer } from '../http/problem';
import { type Answer, bodyOf } from '../http/route';
import { NUMBER_REFUSALS } from '../numbers/domain/refusals';
import type { QueuePolicy } from '../queues/domain/queue-policy';
import { QUEUE_REFUSALS } from '../queues/domain/refusals';
import type { CallIn } from './domain/call-in';
import { CALL_IN_REFUSALS } from './domain/refusals';
import { parseCallInRequest } from './http/call-in-request';
import { viewCallIn } from './http/call-in-view';
import type { CallInAsk } from './usecases/check-call-in-ask';
import type { RequestedCallIn } from './usecases/request-call-in';

const answerRefusal = createRefusalAnswer({ ...GROUND_REFUSALS, ...NUMBER_REFUSALS, ...QUEUE_REFUSALS, ...APP_REFUSALS, ...CALL_IN_REFUSALS });

export interface CallInRouteNeeds {
  requestCallIn(ask: CallInAsk): Promise<RequestedCallIn>;
  lookUpCallIn(id: string): Promise<CallInAnswer>;
  cancelCallIn(id: string): Promise<CallInAnswer>;
  acceptCallIn(named: { id: string; token: string }): Promise<CallInAnswer>;
  tokens: Pick<TokenBook, 'find'>;
  queues: ReadonlyMap<string, QueuePolicy>;
  /** The number that customers call, E.164. Undefined: customers cannot announce their calls here. */
  callInNumber: string | undefined;
}

type CallInAnswer = { callIn: CallIn; code?: string } | { refusal: Parameters<typeof answerRefusal>[0] };

export function createCallInRoutes(needs: CallInRouteNeeds): CustomerRoutesUnder<'/call-ins'> {
  const { lookUpCallIn, cancelCallIn, acceptCallIn, callInNumber } = needs;
  const ifOffered = (route: CustomerRoute): CustomerRoute => (callInNumber ? route : async () => answerRefusal({ code: 'call-ins-not-offered' }));
  return {
    'POST /call-ins': ifOffered((request, customer) => postCallIn(needs, request, customer)),
    'GET /call-ins/{token}': ifOffered(withId(needs, async ({ id }) => shown(needs, await lookUpCallIn(id)))),
    'DELETE /call-ins/{token}': ifOffered(withId(needs, async ({ id }) => shown(needs, await cancelCallIn(id)))),
    'POST /call-ins/{token}/accept': ifOffered(withId(needs, async (named) => shown(needs, await acceptCallIn(named)))),
  };
}

async function postCallIn(needs: CallInRouteNeeds, request: CustomerHttpRequest, customer: AppCustomer): Promise<Answer> {
  const body = parseCallInRequest(bodyOf(request));
  if ('code' in body) return answerRefusal(body);
  const requested = await needs.requestCallIn({ ...body, holder: holderOf(customer), customer: customerKey(customer) });
  if ('refusal' in requested) return answerRefusal(requested.refusal);
  const { callIn, token, code } = requested;
  return answer(201, { token, ...viewCallIn(callIn, needs, callOf(needs, callIn, code)) });
}

function shown(needs: CallInRouteNeeds, found: CallInAnswer): Answer {
  if ('refusal' in found) return answerRefusal(found.refusal);
  return answer(200, viewCallIn(found.callIn, needs, callOf(needs, found.callIn, found.code)));
}

/** A customer who is expected is told the number to call. */
function callOf({ callInNumber }: CallInRouteNeeds, callIn: CallIn, code: string | undefined): { number: string; code?: string } | undefined {
  return callIn.phase === 'expected' && callInNumber ? { number: callInNumber, ...(code !== undefined && { code }) } : undefined;
}

function withId({ tokens }: CallInRouteNeeds, route: (named: { id: string; token: string }) => Promise<Answer>): CustomerRoute {
  return async (request, customer) => {
    const token = request.pathParameters?.token ?? '';
    const id = await tokens.find(holderOf(customer), token);
    return id === undefined ? answerRefusal({ code: 'request-not-found' }) : route({ id, token });
  };
}

/** A token of a callback names no call-in. */
function holderOf({ app }: AppCustomer): string {
  return `call-ins of ${app}`;
}
