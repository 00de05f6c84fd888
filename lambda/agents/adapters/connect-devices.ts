import { type ConnectClient, DescribeUserCommand, UpdateUserPhoneConfigCommand, type UserPhoneConfig } from '@aws-sdk/client-connect';
import type { Device } from '../domain/device';
import type { AgentDevices } from '../ports/devices';

/** Two calls a second are all that the account has for each: pages ask when their agent opens it, and not each minute. */
export function createAgentDevices(client: ConnectClient, InstanceId: string): AgentDevices {
  const configOf = async (UserId: string) => (await client.send(new DescribeUserCommand({ InstanceId, UserId }))).User?.PhoneConfig;
  return {
    async of(userId) {
      return deviceIn(await configOf(userId));
    },
    async choose(UserId, device) {
      const { DeskPhoneNumber: _before, ...others } = (await configOf(UserId)) ?? {};
      await client.send(new UpdateUserPhoneConfigCommand({ InstanceId, UserId, PhoneConfig: { ...others, ...phoneOf(device) } }));
    },
  };
}

function deviceIn(config: UserPhoneConfig | undefined): Device {
  const { PhoneType, DeskPhoneNumber: number } = config ?? {};
  return PhoneType === 'DESK_PHONE' && number ? { kind: 'desk-phone', number } : { kind: 'softphone' };
}

function phoneOf(device: Device): Pick<UserPhoneConfig, 'PhoneType' | 'DeskPhoneNumber'> {
  return device.kind === 'desk-phone' ? { PhoneType: 'DESK_PHONE', DeskPhoneNumber: device.number } : { PhoneType: 'SOFT_PHONE' };
}
