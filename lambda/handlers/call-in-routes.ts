/** The part of the customers' API that is about calls that customers announce; wired by api-customer. */
import { parseCallInRequest } from '../http/customer/call-in-request';
import { viewCallIn } from '../http/customer/call-in-view';
import type { AppCustomer, CustomerHttpRequest, CustomerRoute } from '../http/customer/customer-route';
import { answer, answerRefusal } from '../http/problem';
import { bodyOf, type Answer } from '../http/route';
import type { CallIn } from '../domain/call-in/call-in';
import type { Refusal } from '../domain/refusal';
import { acceptCallIn } from '../usecases/call-in/accept-call-in';
import { cancelCallIn, lookUpCallIn } from '../usecases/call-in/cancel-call-in';
import { requestCallIn, type RequestCallInPorts } from '../usecases/call-in/request-call-in';
import { customerOf } from '../usecases/check-number-owner';

export type CallInRoutePorts = RequestCallInPorts;

export function createCallInRoutes(ports: CallInRoutePorts): Record<string, CustomerRoute> {
  const routes: Record<string, CustomerRoute> = {
    'POST /call-ins': (request, asker) => postCallIn(ports, request, asker),
    'GET /call-ins/{token}': withId(ports, async ({ id }) => shown(ports, await lookUpCallIn(ports, id))),
    'DELETE /call-ins/{token}': withId(ports, async ({ id }) => shown(ports, await cancelCallIn(ports, id))),
    'POST /call-ins/{token}/accept': withId(ports, async (named) => shown(ports, await acceptCallIn(ports, named))),
  };
  if (ports.callInNumber) return routes;
  return Object.fromEntries(Object.keys(routes).map((key) => [key, async () => answerRefusal({ code: 'call-ins-not-offered' })]));
}

async function postCallIn(ports: CallInRoutePorts, request: CustomerHttpRequest, asker: AppCustomer): Promise<Answer> {
  const body = parseCallInRequest(bodyOf(request));
  if ('code' in body) return answerRefusal(body);
  const requested = await requestCallIn(ports, { ...body, holder: holderOf(asker), customer: customerOf(asker) });
  if ('refusal' in requested) return answerRefusal(requested.refusal);
  const { callIn, token, code } = requested;
  return answer(201, { token, ...viewCallIn(callIn, ports, callOf(ports, callIn, code)) });
}

function shown(ports: CallInRoutePorts, found: { callIn: CallIn; code?: string } | { refusal: Refusal }): Answer {
  if ('refusal' in found) return answerRefusal(found.refusal);
  return answer(200, viewCallIn(found.callIn, ports, callOf(ports, found.callIn, found.code)));
}

/** Who is expected is told what to call. */
function callOf({ callInNumber }: CallInRoutePorts, callIn: CallIn, code: string | undefined): { number: string; code?: string } | undefined {
  return callIn.phase === 'expected' ? { number: callInNumber, ...(code !== undefined && { code }) } : undefined;
}

function withId(ports: CallInRoutePorts, route: (named: { id: string; token: string }) => Promise<Answer>): CustomerRoute {
  return async (request, asker) => {
    const token = request.pathParameters?.token ?? '';
    const id = await ports.tokens.find(holderOf(asker), token);
    return id === undefined ? answerRefusal({ code: 'request-not-found' }) : route({ id, token });
  };
}

/** A token of a callback names no call-in. */
function holderOf({ app }: AppCustomer): string {
  return `call-ins of ${app}`;
}
