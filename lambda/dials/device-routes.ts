/** Which device of the agent rings; wired by api-agent. */
import type { AgentRoutesUnder } from '../agents/http/agent-route';
import type { AgentDevices } from '../agents/ports/devices';
import type { LoanBook } from '../agents/ports/loans';
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
  loans: Pick<LoanBook, 'find'>;
  chooseDevice: ChooseDevice;
  agentsChooseDevice: boolean;
}

export function createDeviceRoutes({ devices, loans, chooseDevice, agentsChooseDevice: mayChoose }: DeviceRouteNeeds): AgentRoutesUnder<'/device'> {
  return {
    'GET /device': async (_request, { agent }) => {
      const [device, loan] = await Promise.all([devices.of(agent.userId), mayChoose ? loans.find(agent.userId, 'device') : undefined]);
      return answer(200, { ...device, ...(loan && { until: loan.until }), mayChoose } satisfies AgentDevice);
    },
    'PUT /device': async (request, { agent }) => {
      const body = parseChooseDevice(bodyOf(request));
      if ('code' in body) return answerRefusal(body);
      const chosen = await chooseDevice(agent, body);
      return 'refusal' in chosen ? answerRefusal(chosen.refusal) : answer(200, { ...chosen.device, ...(chosen.until && { until: chosen.until }), mayChoose } satisfies AgentDevice);
    },
  };
}
