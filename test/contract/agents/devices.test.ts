import { createAgentDevices } from '../../../lambda/agents/adapters/connect-devices';
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
