import { type AppCustomer, customerKey } from '../../app-access/domain/app-customer';
import { RATE_LIMITS } from '../../app-access/domain/rate-limits';
import { APP_REFUSALS } from '../../app-access/domain/refusals';
import { type CustomerHttpRequest, type CustomerRoute, readAppCustomer } from '../../app-access/http/customer-route';
import type { EnforceRateLimits } from '../../app-access/usecases/enforce-rate-limits';
import type { LoggedNotices } from '../../ground/adapters/logged-notices';
import type { StackKeys } from '../../ground/adapters/stack-keys';
import { GROUND_REFUSALS } from '../../ground/domain/refusals';
import { answerFailure, createRefusalAnswer } from '../../http/problem';
import { readersLanguage } from '../../http/preferred-language';
import { type Answer, type HttpAnswer, sayTo } from '../../http/route';

const answerRefusal = createRefusalAnswer({ ...GROUND_REFUSALS, ...APP_REFUSALS });

interface Serving {
  keys: Pick<StackKeys, 'refresh'>;
  enforceRateLimits: EnforceRateLimits;
  notices: LoggedNotices;
}

/** Answers these routes. The authorizer has let the app in; every request counts towards its limits. */
export function serveCustomers(routes: Record<string, CustomerRoute>, { keys, enforceRateLimits, notices }: Serving): (request: CustomerHttpRequest) => Promise<HttpAnswer> {
  const answer = async (request: CustomerHttpRequest): Promise<Answer> => {
    const route = Object.hasOwn(routes, request.routeKey) ? routes[request.routeKey] : undefined;
    if (!route) return answerRefusal({ code: 'route-not-found' });
    const customer = readAppCustomer(request);
    if ('code' in customer) return answerRefusal(customer);
    await keys.refresh();
    const tooMany = await enforceRateLimits(limitsOf(customer, request));
    return tooMany ? answerRefusal(tooMany.refusal) : await route(request, customer);
  };
  return async (request) => {
    try {
      return sayTo(request, await answer(request));
    } catch (error) {
      notices.logger.error('request failed', error as Error);
      return answerFailure(readersLanguage(request));
    } finally {
      notices.flush();
    }
  };
}

function limitsOf(customer: AppCustomer, { routeKey }: CustomerHttpRequest): Parameters<EnforceRateLimits>[0] {
  return [
    [RATE_LIMITS.requestsOfCustomer, customerKey(customer)],
    [RATE_LIMITS.requestsOfApp, customer.app],
    ...(routeKey.startsWith('GET ') ? [] : [[RATE_LIMITS.writesOfApp, customer.app] as const]),
  ];
}
