import { type ConnectClient, UpdateUserRoutingProfileCommand } from '@aws-sdk/client-connect';
import { deviceOfText, textOfDevice } from '../domain/device';
import type { AgentDevices } from '../ports/devices';
import type { Lendable } from '../ports/loans';
import { readRoutingProfile } from './connect-desks';

/** The routing profile of an agent, by its id. */
export function createLendableProfile(client: ConnectClient, InstanceId: string): Lendable {
  return {
    async now(UserId) {
      const profileId = await readRoutingProfile(client, InstanceId, UserId);
      if (profileId === undefined) throw new Error(`Amazon Connect names no routing profile of the user ${UserId}.`);
      return profileId;
    },
    async set(UserId, RoutingProfileId) {
      await client.send(new UpdateUserRoutingProfileCommand({ InstanceId, UserId, RoutingProfileId }));
    },
  };
}

/** The device of an agent. */
export function lendableDevice(devices: AgentDevices): Lendable {
  return {
    now: async (userId) => textOfDevice(await devices.of(userId)),
    set: (userId, value) => devices.choose(userId, deviceOfText(value)),
  };
}
