/** Which device of the agent rings; wired by api-agent. */
import type { AgentRoutesUnder } from '../agents/http/agent-route';
import type { AgentDevices } from '../agents/ports/devices';
import { RULE_REFUSALS } from '../calling-rules/domain/refusals';
import { GROUND_REFUSALS } from '../ground/domain/refusals';
import type { AgentDevice } from '../http/api-types';
import { answer, createRefusalAnswer } from '../http/problem';
import { bodyOf } from '../http/route';
import { NUMBER_REFUSALS } from '../numbers/domain/refusals';
import { QUEUE_REFUSALS } from '../queues/domain/refusals';
import { DIAL_REFUSALS } from './domain/refusals';
import { parseChooseDevice } from './http/device-requests';
import type { ChooseDevice } from './usecases/choose-device';

const answerRefusal = createRefusalAnswer({ ...GROUND_REFUSALS, ...NUMBER_REFUSALS, ...RULE_REFUSALS, ...QUEUE_REFUSALS, ...DIAL_REFUSALS });

export interface DeviceRouteNeeds {
  devices: Pick<AgentDevices, 'of'>;
  chooseDevice: ChooseDevice;
  agentsChooseDevice: boolean;
}

export function createDeviceRoutes({ devices, chooseDevice, agentsChooseDevice: mayChoose }: DeviceRouteNeeds): AgentRoutesUnder<'/device'> {
  return {
    'GET /device': async (_request, { agent }) => answer(200, { ...(await devices.of(agent.userId)), mayChoose } satisfies AgentDevice),
    'PUT /device': async (request, { agent }) => {
      const body = parseChooseDevice(bodyOf(request));
      if ('code' in body) return answerRefusal(body);
      const chosen = await chooseDevice(agent, body.number);
      return 'refusal' in chosen ? answerRefusal(chosen.refusal) : answer(200, { ...chosen.device, mayChoose } satisfies AgentDevice);
    },
  };
}
