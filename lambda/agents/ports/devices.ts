import type { Device } from '../domain/device';

/** The devices of agents in Connect. Each has one, for all of their calls. */
export interface AgentDevices {
  of(userId: string): Promise<Device>;
  /** From the next call on. All else that is set with it stays. */
  choose(userId: string, device: Device): Promise<void>;
}
