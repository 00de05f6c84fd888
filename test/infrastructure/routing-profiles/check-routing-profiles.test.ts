import { ConnectClient, UpdateRoutingProfileQueuesCommand } from '@aws-sdk/client-connect';
import { startEmulator, type Emulator } from '../../../emulator/emulator';
import { checkRoutingProfiles } from '../../../lib/routing-profiles/check-routing-profiles';
import { applyPlan } from '../../../lib/routing-profiles/connect-profiles';
import { defineSettings } from '../../../lib/settings/define-settings';
import { plainSettings } from '../synthesize';

let emulator: Emulator;
let support: string;
let twin: string;

beforeEach(async () => {
  emulator = await startEmulator({ seed: 1 });
  const { centre } = emulator.connect;
  const hours = centre.createHoursOfOperation({ name: 'Always', timeZone: 'UTC', ranges: [{ day: 'MONDAY', start: { hours: 0, minutes: 0 }, end: { hours: 0, minutes: 0 } }] });
  support = centre.createQueue({ name: 'Support', hoursOfOperationId: hours.id }).arn;
  twin = centre.createQueue({ name: 'Dialback callbacks: Support', hoursOfOperationId: hours.id }).id;
});

afterEach(() => emulator.stop());

const profile = (name: string, queues: [queueId: string, priority: number][]) =>
  emulator.connect.centre.createRoutingProfile({
    name,
    defaultOutboundQueueId: support,
    queues: queues.map(([queueId, priority]) => ({ queueId, channel: 'VOICE', priority, delaySeconds: 0 })),
  });

function check(apply: boolean, names = ['Support']) {
  const { endpoint, region } = emulator;
  const client = new ConnectClient({ endpoint, region, credentials: { accessKeyId: 'x', secretAccessKey: 'x' } });
  const { arn } = emulator.connect.centre.store.instance;
  // The push applications are in another region than the emulator's instance.
  const { callIns: _announced, ...withoutCallIns } = plainSettings;
  const queues = names.map((name) => ({ ...plainSettings.queues![0]!, name, arn: support }));
  const settings = defineSettings({ ...withoutCallIns, instanceArn: arn, queues });
  return checkRoutingProfiles({ client, InstanceId: arn.slice(arn.lastIndexOf('/') + 1) }, { settings, apply });
}

test('names the profile that does not serve the callbacks of its queue, and changes nothing unless told to', async () => {
  const day = profile('Day', [[support, 3]]);
  profile('Night', [[support, 3], [twin, 1]]);
  profile('Back office', []);
  const { lines, isRight } = await check(false);
  expect(isRight).toBe(false);
  expect(lines).toEqual([
    expect.stringContaining('Day: serves Support, but not its callbacks'),
    expect.stringContaining('With --apply: add the callbacks of Support at priority 2'),
    'Night: serves the callbacks of Support first.',
  ]);
  expect(emulator.connect.centre.describeRoutingProfile(day.id).queues).toHaveLength(1);
});

test('makes it so when told to, and has nothing to say the next time', async () => {
  const day = profile('Day', [[support, 3]]);
  expect((await check(true)).isRight).toBe(true);
  expect(emulator.connect.centre.describeRoutingProfile(day.id).queues).toContainEqual({ queueId: twin, channel: 'VOICE', priority: 2, delaySeconds: 0 });
  expect(await check(false)).toEqual({ lines: ['Day: serves the callbacks of Support first.'], isRight: true });
});

test('tells of a queue that no profile serves', async () => {
  profile('Back office', []);
  expect(await check(true)).toEqual({ lines: ['No routing profile serves Support: nobody is offered its callbacks.'], isRight: false });
});

test('refuses settings whose twin queues are not there', async () => {
  await expect(check(false, ['Sales'])).rejects.toThrow('no queue "Dialback callbacks: Sales". Deploy these settings first.');
});

test('moves live queues back before it adds the twin, ten queues a call', async () => {
  const sent: { name: string; queues: number }[] = [];
  const send = (command: { input: { QueueConfigs?: unknown[] } }) => {
    sent.push({ name: command instanceof UpdateRoutingProfileQueuesCommand ? 'update' : 'associate', queues: command.input.QueueConfigs!.length });
    return Promise.resolve({});
  };
  const queue = (n: number) => ({ queueId: `queue-${n}`, name: `Queue ${n}`, priority: 2, delaySeconds: 0 });
  const plan = { profile: { id: 'p', name: 'Day', queues: [] }, wanted: [], problems: ['x'], associations: [queue(0)], changes: Array.from({ length: 12 }, (_, n) => queue(n)) };
  await applyPlan({ client: { send } as unknown as ConnectClient, InstanceId: 'i' }, plan);
  expect(sent).toEqual([{ name: 'update', queues: 10 }, { name: 'update', queues: 2 }, { name: 'associate', queues: 1 }]);
});
