import { createSecurityProfileNames } from '../../../lambda/agents/adapters/security-profile-names';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import { securityProfilesOf } from '../../../emulator/connect/resources/security-profiles';
import { closeWorld, openWorld, type World } from '../connect/world';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

let world: World;
let table: Awaited<ReturnType<typeof openCallbacksTable>>;
let now: string;
let failed: string[];
beforeEach(async () => {
  [world, table] = [await openWorld(), await openCallbacksTable()];
  now = '2026-11-23T09:00:00.000Z';
  failed = [];
});
afterEach(async () => {
  await closeWorld(world);
  await table.close();
});

/** Two of the four that every instance has. */
const profiles = () => ['CallCenterManager', 'Admin'].map((name) => securityProfilesOf(world.emulator.connect.centre.store.instance).find((profile) => profile.name === name)!.id);
const hire = (username: string, ...securityProfileIds: string[]) => world.emulator.connect.centre.createUser({ username, firstName: username, lastName: 'x', routingProfileId: world.ids.profile, securityProfileIds });
/** One environment of a function. */
const names = () =>
  createSecurityProfileNames(world.client, { instanceId: world.instanceId, profiles: profiles(), client: table.client, TableName: TABLE, clock: { now: () => now }, notices: { failed: (what) => void failed.push(what) } });
const searches = () => world.emulator.journal.entries.filter(({ kind, what }) => kind === 'call' && what === 'SearchUsers').length;
const held = async (find: ReturnType<typeof names>, { id }: { id: string }) => [...(await find({ userId: id, username: 'x' }, {}))];

test('each profile is asked once who has it, whoever asks and in whichever environment', async () => {
  const [manager, admin] = profiles();
  const [sam, ruth, ada] = [hire('sam', manager!), hire('ruth', admin!, manager!), hire('dora')];
  for (const find of [names(), names()]) {
    expect(await held(find, sam)).toEqual([manager]);
    expect(await held(find, ruth)).toEqual([manager, admin]);
    expect(await held(find, ada)).toEqual([]);
  }
  expect(searches()).toBe(2);
});

test('who is given a profile has it within five minutes', async () => {
  const [manager] = profiles();
  const find = names();
  const early = hire('sam');
  expect(await held(find, early)).toEqual([]);
  const late = hire('sue', manager!);
  now = plusSeconds(now, 299);
  expect(await held(find, late)).toEqual([]);
  now = plusSeconds(now, 1);
  expect(await held(names(), late)).toEqual([manager]);
});

test('while Connect says nothing, nobody has a profile, and agents go on', async () => {
  const [manager] = profiles();
  const sam = hire('sam', manager!);
  const fault = world.emulator.faults.inject({ service: 'connect', operation: 'SearchUsers', kind: 'throttle' });
  expect(await held(names(), sam)).toEqual([]);
  expect(failed).toEqual(['security-profile', 'security-profile']);
  fault.remove();
  now = plusSeconds(now, 60);
  expect(await held(names(), sam)).toEqual([manager]);
});

test('a profile of more people than supervise anything counts for nobody', async () => {
  const [manager] = profiles();
  const client = { send: async () => ({ Users: Array.from({ length: 500 }, (_one, n) => ({ Id: `u-${n}` })), NextToken: 'more' }) };
  const find = createSecurityProfileNames(client as never, { instanceId: 'i', profiles: [manager!], client: table.client, TableName: TABLE, clock: { now: () => now }, notices: { failed: (_what, _id, error) => void failed.push((error as Error).message) } });
  expect(await held(find, { id: 'u-1' })).toEqual([]);
  expect(failed).toEqual([`More than 2000 users have the security profile ${manager}. Name one that only supervisors have.`]);
});
