import { type ConnectClient, UpdateUserRoutingProfileCommand } from '@aws-sdk/client-connect';
import { goneAsUndefined } from '../../ground/adapters/connect-errors';
import { deviceOfText, textOfDevice } from '../domain/device';
import type { AgentDevices } from '../ports/devices';
import type { Lendable } from '../ports/loans';
import { readRoutingProfile } from './connect-users';

/** The routing profile of an agent, by its id. */
export function createLendableProfile(client: ConnectClient, InstanceId: string): Lendable {
  return {
    now: (userId) => readRoutingProfile(client, InstanceId, userId),
    async set(UserId, RoutingProfileId) {
      await client.send(new UpdateUserRoutingProfileCommand({ InstanceId, UserId, RoutingProfileId }));
    },
  };
}

/** The device of an agent. */
export function lendableDevice(devices: AgentDevices): Lendable {
  return {
    now: (userId) => devices.of(userId).then(textOfDevice, goneAsUndefined),
    set: (userId, value) => devices.choose(userId, deviceOfText(value)),
  };
}
