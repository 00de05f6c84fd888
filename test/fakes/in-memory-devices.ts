import type { Device } from '../../lambda/agents/domain/device';
import type { AgentDevices } from '../../lambda/agents/ports/devices';

/** The devices of agents in memory: the softphone, unless they chose another. */
export function createInMemoryDevices(): AgentDevices {
  const chosen = new Map<string, Device>();
  return {
    of: async (userId) => chosen.get(userId) ?? { kind: 'softphone' },
    choose: async (userId, device) => void chosen.set(userId, device),
  };
}
