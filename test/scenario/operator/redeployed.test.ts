import { runInNewContext } from 'node:vm';
import { adopt } from '../../../bin/commands/adopt';
import { callsTo } from '../../../local/scenarios/story/demands';
import { CallbackStory, customers, mobiles } from '../../../local/scenarios/story/callback-story';
import { removeStack } from '../../../local/cloudformation/remove-stack';
import { type Company, deployAgain, type Deployed, deployInto, openCompany } from '../../../local/stage';
import { queuesOf } from '../../../local/stack-queues';
import type { Settings } from '../../../lib/settings/settings';
import { operatorAt } from '../../../local/run-command';
import { work } from '../callbacks/work';
import { terminalOn } from './operator-account';

let company: Company;
let deployed: Deployed;
beforeAll(async () => {
  company = await openCompany({ virtual: true });
  Object.assign(process.env, operatorAt(company.emulator.endpoint));
  deployed = await deployInto(company, { virtual: true });
});
afterAll(() => company.emulator.stop());

const story = () => new CallbackStory({ ...company, ...deployed, stop: () => company.emulator.stop() });
const tables = async () => ((await company.emulator.call('dynamodb', 'ListTables', {})) as { TableNames: string[] }).TableNames;

/** The settings that the command prints, as an operator puts them in. */
async function printedByAdopt(): Promise<Partial<Settings>> {
  const terminal = terminalOn(company.emulator);
  await adopt(['--settings', deployed.settingsPath], terminal);
  const fields = terminal.lines.filter((line) => line.startsWith('  ')).join('').replace('…', "domainPrefix: 'dialback-local', callbackUrls: ['http://127.0.0.1:8080/']").replace("signIn: {", "signIn: { kind: 'cognito',");
  return runInNewContext(`({${fields}})`) as Partial<Settings>;
}

/** As an operator does before: Connect deletes no queue that a routing profile serves. */
function takeTwinsOut(): void {
  const { centre } = company.emulator.connect;
  const twins = queuesOf(deployed.stack).map(({ twinQueueId }) => ({ queueId: twinQueueId, channel: 'VOICE' as const }));
  centre.listRoutingProfiles().forEach(({ id }) => centre.disassociateRoutingProfileQueues(id, twins));
}

// These two leave the stack as it is.
test('a deploy that would forget what was promised is stopped in words', async () => {
  const { emulator } = company;
  const { Table } = (await emulator.call('dynamodb', 'DescribeTable', { TableName: deployed.stack.outputs.CallbacksTableName })) as { Table: Record<string, unknown> };
  const made = await emulator.call('dynamodb', 'CreateTable', { TableName: 'fresh', BillingMode: 'PAY_PER_REQUEST', KeySchema: Table['KeySchema'], AttributeDefinitions: ['subject', 'slot'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })), StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } });
  const { LatestStreamArn: streamArn } = (made as { TableDescription: { LatestStreamArn: string } }).TableDescription;
  const again = deployAgain(company, deployed, { virtual: true, settings: () => ({ table: { kind: 'existing', name: 'fresh', streamArn } }) });
  await expect(again).rejects.toThrow(`The table changes from ${deployed.stack.outputs.CallbacksTableName} to fresh, which no Dialback has worked with: everything that was promised would be forgotten.`);
});

test('a deploy that changes nothing touches nothing, and a change that is not emulated is refused by its type', async () => {
  const from = company.emulator.journal.entries.length;
  deployed = await deployAgain(company, deployed, { virtual: true });
  expect(company.emulator.journal.entries.slice(from)).toEqual([]);
  await expect(deployAgain(company, deployed, { virtual: true, settings: () => ({ stackName: 'Dialback', callerId: mobiles.first }) })).rejects.toThrow(/a change of a resource of type/);
});

test('a stack that is removed and deployed again with what it left makes each callback, knows each customer and each agent, and loses nothing', async () => {
  const first = story();
  await first.signIn();
  const [soon, later] = [await first.promise({ minutes: 2 }), await first.promise({ minutes: 5, number: customers.second })];
  const adopted = await printedByAdopt();
  expect(Object.keys(adopted)).toEqual(['dedicatedNumber', 'source', 'table', 'callingLists', 'keys', 'signIn']);
  const had = { tables: await tables(), functions: company.emulator.functions.list().length };
  takeTwinsOut();
  await removeStack(company.emulator, deployed.stack);
  expect(await tables()).toEqual(had.tables);
  expect([company.emulator.functions.list(), company.emulator.sqs.queues(), company.emulator.events.rules()]).toEqual([[], [], []]);
  // Names of queues are free again after a minute, and meanwhile one of the callbacks comes due.
  await company.emulator.time.advance(180_000);
  deployed = await deployInto(company, { virtual: true, settings: () => adopted });
  expect([await tables(), company.emulator.functions.list().length]).toEqual([had.tables, had.functions]);
  const after = story();
  expect(await after.list()).toMatchObject([{ id: soon.id }, { id: later.id }]);
  // The key is the same: the customer who is promised a callback already is found by their number.
  expect(await after.ask(after.requestFor({ number: customers.second }), { key: 'another' })).toMatchObject({ status: 200, body: { id: later.id } });
  await after.signIn();
  await work(after, 240);
  for (const { id, number } of [soon, later]) {
    expect((await after.look(id)).outcome?.code).toBe('answered');
    expect(callsTo(after.stage, number)).toHaveLength(1);
  }
});
