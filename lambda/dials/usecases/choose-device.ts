import type { Agent } from '../../agents/domain/agent';
import type { Device } from '../../agents/domain/device';
import type { AgentDevices } from '../../agents/ports/devices';
import type { CallRefusal } from '../../calling-rules/domain/call-refusal';
import type { CheckNumber } from '../../calling-rules/usecases/check-number';
import type { DialRefusal } from '../domain/refusals';

export interface ChooseDeviceNeeds {
  devices: AgentDevices;
  checkNumber: CheckNumber;
  /** Whether the operator lets agents choose. */
  agentsChooseDevice: boolean;
}

/** @param typed the number of the desk phone; undefined: the softphone */
export type ChooseDevice = (agent: Agent, typed: string | undefined) => Promise<{ device: Device } | { refusal: CallRefusal | DialRefusal<'device-not-a-choice'> }>;

/** Connect dials a desk phone for each call of its agent. So its number must be one that may be called, at whatever hour. */
export function createChooseDevice({ devices, checkNumber, agentsChooseDevice }: ChooseDeviceNeeds): ChooseDevice {
  return async (agent, typed) => {
    if (!agentsChooseDevice) return { refusal: { code: 'device-not-a-choice' } };
    const checked = typed === undefined ? undefined : await checkNumber(typed, { asker: { by: 'agent', userId: agent.userId }, moment: 'later' });
    if (checked && 'refusal' in checked) return { refusal: checked.refusal! };
    const device: Device = checked ? { kind: 'desk-phone', number: checked.e164 } : { kind: 'softphone' };
    await devices.choose(agent.userId, device);
    return { device };
  };
}
