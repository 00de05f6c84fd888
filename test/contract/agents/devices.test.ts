import { DeleteUserCommand } from '@aws-sdk/client-connect';
import { createAgentRouting } from '../../../lambda/agents/adapters/connect-agents';
import { createAgentDevices } from '../../../lambda/agents/adapters/connect-devices';
import { createLendableProfile, lendableDevice } from '../../../lambda/agents/adapters/connect-lendable';
import { closeWorld, openWorld, type World } from '../connect/world';

let world: World;
beforeEach(async () => void (world = await openWorld()));
afterEach(() => closeWorld(world));

const DESK_PHONE = { kind: 'desk-phone', number: '+493012345678' } as const;

function hire(username: string) {
  const { centre } = world.emulator.connect;
  const user = centre.createUser({ username, firstName: username, lastName: 'x', routingProfileId: world.ids.profile, securityProfileIds: [] });
  centre.updateUserConfig(user.id, { autoAccept: { inbound: true }, afterContactWorkTimeLimitSeconds: 30 });
  return user;
}

test('an agent has the softphone, chooses a desk phone, and the softphone again; of whoever did not choose nothing changes', async () => {
  const [dora, emil] = [hire('dora'), hire('emil')];
  const devices = createAgentDevices(world.client, world.instanceId);
  expect(await devices.of(dora.id)).toEqual({ kind: 'softphone' });
  await devices.choose(dora.id, DESK_PHONE);
  expect([await devices.of(dora.id), await devices.of(emil.id)]).toEqual([DESK_PHONE, { kind: 'softphone' }]);
  await devices.choose(dora.id, { kind: 'softphone' });
  expect(await devices.of(dora.id)).toEqual({ kind: 'softphone' });
});

test('what else Connect sets with the device stays: who accepts calls by themself, and the time for work after them', async () => {
  const dora = hire('dora');
  await createAgentDevices(world.client, world.instanceId).choose(dora.id, DESK_PHONE);
  const { autoAccept, afterContactWorkTimeLimitSeconds, deskPhoneNumber } = world.emulator.connect.centre.store.users.get(dora.id)!;
  expect({ autoAccept: autoAccept.inbound, afterContactWorkTimeLimitSeconds, deskPhoneNumber }).toEqual({ autoAccept: true, afterContactWorkTimeLimitSeconds: 30, deskPhoneNumber: DESK_PHONE.number });
});

test('of an agent who is deleted in Connect, neither device nor routing profile is known, and a hold of theirs gives nothing back', async () => {
  const dora = hire('dora');
  await world.client.send(new DeleteUserCommand({ InstanceId: world.instanceId, UserId: dora.id }));
  const { client, instanceId } = world;
  expect(await lendableDevice(createAgentDevices(client, instanceId)).now(dora.id)).toBeUndefined();
  expect(await createLendableProfile(client, instanceId).now(dora.id)).toBeUndefined();
  await createAgentRouting(client, { instanceId, quietRoutingProfileId: world.ids.profile }).giveBack(dora.id, 'quiet-routing-profile', 'before');
});
