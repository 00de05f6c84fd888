/** The PINs of agents. An agent sets their own (wired by api-agent), and administrators take one away (wired by api-board). */
import type { AgentRoute, AgentRoutesUnder } from '../agents/http/agent-route';
import { GROUND_REFUSALS } from '../ground/domain/refusals';
import type { Clock } from '../ground/ports/clock-ids-notices';
import type { PinRouteKey } from '../http/agent-routes';
import { answer, createRefusalAnswer } from '../http/problem';
import { bodyOf } from '../http/route';
import type { AgentPins } from '../http/rule-api-types';
import { LIST_REFUSALS } from './domain/list-refusals';
import { PIN_TRIES } from './domain/pin';
import { RULE_REFUSALS } from './domain/refusals';
import { parsePinsQuery, parseSetPin } from './http/pin-requests';
import type { PinAdministration } from './ports/pins';
import type { ReleasePin } from './usecases/release-pin';
import type { SetPin } from './usecases/set-pin';

const answerRefusal = createRefusalAnswer({ ...GROUND_REFUSALS, ...RULE_REFUSALS, ...LIST_REFUSALS });

export function createPinRoutes({ setPin }: { setPin: SetPin }): AgentRoutesUnder<'/pin'> {
  return {
    'PUT /pin': async (request, { agent }) => {
      const body = parseSetPin(bodyOf(request));
      if ('code' in body) return answerRefusal(body);
      const set = await setPin({ agent, ...body });
      return 'refusal' in set ? answerRefusal(set.refusal) : answer(200, set);
    },
  };
}

export interface KeptPinNeeds {
  pins: Pick<PinAdministration, 'list'>;
  releasePin: ReleasePin;
  /** A few letters that nobody else has. */
  newName: () => string;
  clock: Clock;
}

export function createKeptPinRoutes({ pins, releasePin, newName, clock }: KeptPinNeeds): Record<PinRouteKey, AgentRoute> {
  return {
    'GET /rules/pins': async ({ queryStringParameters }) => {
      const query = parsePinsQuery(queryStringParameters);
      if ('code' in query) return answerRefusal(query);
      const { pins: kept, next } = await pins.list(query.next);
      const agents = kept.map(({ userId, username, setAt, tries }) => ({ userId, username, setAt, locked: tries >= PIN_TRIES }));
      return answer(200, { agents, ...(next !== undefined && { next }) } satisfies AgentPins);
    },
    'DELETE /rules/pins/{userId}': async ({ pathParameters }, { agent }) => {
      const at = clock.now();
      const userId = pathParameters?.userId ?? '';
      const released = await releasePin(userId, { id: `${at}~${newName()}`, at, by: agent.username });
      return released ? answer(200, { released: true }) : answerRefusal({ code: 'pin-unknown' });
    },
  };
}
