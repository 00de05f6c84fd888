import { ConnectClient } from '@aws-sdk/client-connect';
import { ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import { partsOf } from '../../../bin/commands/deployed-parts';
import { openStack } from '../../../bin/commands/deployed-stack';
import { doctor } from '../../../bin/commands/doctor';
import { CHECKS, examine, policyOfDoctor } from '../../../lib/doctor/examine';
import type { Account, Finding } from '../../../lib/doctor/finding';
import { createReadQuota } from '../../../lib/doctor/quotas';
import { loadSettings } from '../../../lib/settings/load-settings';
import type { CheckedSettings } from '../../../lib/settings/settings';
import { matchCallIns } from '../../../local/instance/match-call-ins';
import { type Stage, startStage } from '../../../local/stage';
import { operatorAt } from '../../../local/run-command';
import { passTimeByCalls } from '../../time-by-calls';
import { terminalOn } from './operator-account';

/** Connect takes two such calls a second. */
const BETWEEN_CALLS = 500;
const NOBODY = 'aaaaaaaa-0000-4000-8000-00000000dead';

let stage: Stage;
let settings: CheckedSettings;
beforeAll(async () => {
  stage = await startStage({ virtual: true });
  passTimeByCalls(stage.emulator, BETWEEN_CALLS);
  matchCallIns(stage.emulator.connect.centre);
  Object.assign(process.env, operatorAt(stage.emulator.endpoint));
  settings = loadSettings(stage.settingsPath);
  // So long a stack is new.
  await stage.emulator.time.advance(660_000);
  // Before a deploy, the two numbers that this one has claimed are still to come.
  stage.emulator.serviceQuotas.set('connect', 'L-8F812903', 10);
});
afterAll(() => stage.stop());

async function run(...options: string[]): Promise<{ code: number; printed: string }> {
  const terminal = terminalOn(stage.emulator);
  const code = await doctor(['--settings', stage.settingsPath, ...options], terminal);
  return { code: code ?? 0, printed: terminal.lines.join('\n') };
}

test('a clean stack has nothing wrong, and what was not looked at is said', async () => {
  const { code, printed } = await run('--json');
  const findings = JSON.parse(printed) as Finding[];
  expect([code, findings.filter(({ is }) => is === 'wrong')]).toEqual([0, []]);
  expect(findings.filter(({ is }) => is === 'not known').map(({ check }) => check)).toEqual(['quotas', 'alarms', 'not looked at']);
  for (const check of ['instance', 'quotas', 'numbers', 'flows of numbers', 'queues', 'twin queues', 'agents', 'roles', 'flows', 'whispers', 'table', 'workings', 'promises', 'alarms']) expect(findings.map((finding) => finding.check)).toContain(check);
});

test('a fault makes the command exit with 1, and says what to do', async () => {
  await call('UpdateQueueStatus', { QueueId: salesId(), Status: 'DISABLED' });
  const { code, printed } = await run();
  await call('UpdateQueueStatus', { QueueId: salesId(), Status: 'ENABLED' });
  expect(code).toBe(1);
  expect(printed).toMatch(/^wrong {6}queues {12}The queue Sales is disabled: .*\n +→ Connect console, Routing, Queues: enable it\.$/m);
});

const idOf = (arn: string) => arn.slice(arn.lastIndexOf('/') + 1);
const salesId = () => idOf(settings.queues[1]!.arn);
const call = (operation: string, input: object) => stage.emulator.call('connect', operation, { InstanceId: stage.emulator.connect.instanceArn, ...input }) as Promise<Record<string, never>>;
const inTable = (operation: string, input: object) => stage.emulator.call('dynamodb', operation, { TableName: stage.stack.outputs.CallbacksTableName, ...input });
const flowNamed = (name: string) => stage.emulator.connect.centre.listFlows().find((flow) => flow.name === name)!;

/** Reads the clean account but for what is changed. */
function accountWith(change: Partial<Account>): Account {
  return {
    settings,
    connect: new ConnectClient({ region: stage.emulator.region, retryMode: 'adaptive', maxAttempts: 10 }),
    instanceId: idOf(settings.instanceArn),
    readQuota: createReadQuota({ client: new ServiceQuotasClient({ region: stage.emulator.region }), instanceArn: settings.instanceArn }),
    stack: undefined,
    now: stage.emulator.time.iso(),
    ...change,
  };
}

async function wrongIn(name: string, change: Partial<Account> = {}): Promise<string[]> {
  const findings = await examine(accountWith(change), CHECKS.filter((check) => check.name === name));
  return findings.filter(({ is }) => is === 'wrong').map(({ says }) => says);
}

/** Faults of what the settings name, and what the doctor says of them. */
const named: { what: string; check: string; change: () => Partial<CheckedSettings>; says: string }[] = (
  [
    ['an instance that is not there', 'instance', () => ({}), 'There is no instance'],
    ['a caller id that nobody claimed', 'numbers', () => ({ callerId: '+442079460199' }), 'callerId is +442079460199, which is not claimed'],
    ['another number to show that nobody claimed', 'numbers', () => ({ callerIds: [{ number: '+442079460196', name: 'Leeds', agentsChoose: true }] }), 'callerIds.0.number is +442079460196, which is not claimed'],
    ['a dedicated number that nobody claimed', 'numbers', () => ({ dedicatedNumber: { kind: 'existing', arn: `${settings.instanceArn.split(':instance/')[0]}:phone-number/${NOBODY}`, number: '+442079460198' } }), 'dedicatedNumber is +442079460198, which is not claimed'],
    ['a number with the ARN of another', 'numbers', () => ({ queues: [{ ...settings.queues[0]!, callerId: { ...settings.queues[0]!.callerId!, arn: settings.queues[1]!.callerId!.arn } }] }), 'queues.0.callerId is +442079460100 with'],
    ['a number for announced calls that nobody claimed', 'numbers', () => ({ callIns: { ...settings.callIns!, number: '+442079460197' } }), 'callIns.number is +442079460197'],
    ['a queue that is not there', 'queues', () => ({ queues: [{ ...settings.queues[0]!, arn: `${settings.instanceArn}/queue/${NOBODY}` }] }), 'The queue Support ('],
    ['a source queue that is not there', 'queues', () => ({ source: { kind: 'queue', arn: `${settings.instanceArn}/queue/${NOBODY}`, number: '+442079460100' } }), 'The source queue ('],
    ['a status that is not there', 'order guarantee', () => ({ orderGuarantee: { kind: 'hold-status', holdStatusId: NOBODY, routableStatusId: stage.instance.availableStatusId } }), `orderGuarantee.holdStatusId ${NOBODY} is no agent status`],
    ['a status of the wrong type', 'order guarantee', () => ({ orderGuarantee: { kind: 'hold-status', holdStatusId: stage.instance.holdStatusId, routableStatusId: stage.instance.holdStatusId } }), 'orderGuarantee.routableStatusId is the status Desk work of type CUSTOM'],
    ['a quiet profile that is not there', 'order guarantee', () => ({ orderGuarantee: { kind: 'quiet-routing-profile', routingProfileId: NOBODY } }), `orderGuarantee.routingProfileId ${NOBODY} is no routing profile`],
    ['a role of a security profile that is not there', 'roles', () => ({ roles: { kind: 'security-profile', administrators: [NOBODY], supervisors: [] } }), `${NOBODY} in roles is no security profile`],
    ['a quiet profile that serves queues', 'order guarantee', () => ({ orderGuarantee: { kind: 'quiet-routing-profile', routingProfileId: stage.emulator.connect.centre.listRoutingProfiles().find(({ name }) => name === 'Sales')!.id } }), 'The quiet routing profile Sales serves'],
    ['a whisper that is not there', 'flows', () => ({ queues: [{ ...settings.queues[0]!, outboundWhisper: { kind: 'own', arn: `${settings.instanceArn}/contact-flow/${NOBODY}` } }] }), 'The whisper of Support ('],
    ['a whisper that is another kind of flow', 'flows', () => ({ queues: [{ ...settings.queues[0]!, outboundWhisper: { kind: 'own', arn: flowNamed('Dialback handoff').arn } }] }), 'of type CONTACT_FLOW'],
  ] as [string, string, () => Partial<CheckedSettings>, string][]
).map(([what, check, change, says]) => ({ what, check, change, says }));

test.each(named)('finds $what', async ({ what, check, change, says }) => {
  expect(await wrongIn(check)).toEqual([]);
  const found = await wrongIn(check, { settings: { ...settings, ...change() }, ...(what.startsWith('an instance') && { instanceId: NOBODY }) });
  expect(found).toEqual([expect.stringContaining(says)]);
});

/** Another value of a quota, until it is taken back. */
const quota = (service: string, code: string, value: number) => async () => {
  const before = stage.emulator.serviceQuotas.find(service, code)!.value;
  stage.emulator.serviceQuotas.set(service, code, value);
  return async () => stage.emulator.serviceQuotas.set(service, code, before);
};

/** A number, by its ARN or itself, without its flow or with another, until it has its own again. */
async function flowOfNumber(numberOrArn: string, flowId?: string): Promise<() => Promise<unknown>> {
  const { centre } = stage.emulator.connect;
  const { id, flowId: own = '' } = centre.listNumbers().find(({ arn, number }) => arn === numberOrArn || number === numberOrArn)!;
  if (flowId === undefined) centre.disassociateNumberFlow(id);
  else centre.associateNumberFlow(id, flowId);
  return async () => centre.associateNumberFlow(id, own);
}

/** Something else under a key of the table, until it is as it was. */
async function inItem(subject: string, change: Record<string, unknown> | undefined): Promise<() => Promise<unknown>> {
  const Key = { subject: { S: subject }, slot: { S: 'current' } };
  const { Item } = (await inTable('GetItem', { Key, ConsistentRead: true })) as { Item: object };
  await (change ? inTable('PutItem', { Item: { ...Item, ...change } }) : inTable('DeleteItem', { Key }));
  return () => inTable('PutItem', { Item });
}

/** Faults of the account: each is planted, and taken back. */
const planted: [what: string, plant: () => Promise<() => Promise<unknown>>, says: [check: string, ...words: string[]]][] = [
  ['fewer calls a second than the settings say', quota('connect', 'L-4E9BCC96', 1), ['quotas', 'Rate of StartOutboundVoiceContact API requests is 1 a second, and accountCallsPerSecond says 2']],
  ['an instance that may have no calls at once', quota('connect', 'L-12AB7C57', 0), ['quotas', 'Concurrent active calls per instance is 0']],
  ['no room for the queues', quota('connect', 'L-19A87C94', 4), ['quotas', 'Queues per instance is 4, and 5 are needed']],
  ['no room for the numbers', quota('connect', 'L-8F812903', 1), ['quotas', 'Phone numbers per instance is 1, and']],
  ['no room for the flows', quota('connect', 'L-22922690', 9), ['quotas', 'Flows per instance is 9, and']],
  ['no room for the modules', quota('connect', 'L-19755C7E', 1), ['quotas', 'Flow modules per instance is 1, and']],
  ['an account that may run ten functions at once', quota('lambda', 'L-B99A9384', 10), ['quotas', 'Concurrent executions of Lambda is 10 for all functions']],
  ['a dedicated number without a flow', () => flowOfNumber(stage.stack.outputs.DedicatedNumberArn!), ['flows of numbers', 'The dedicated number runs no flow']],
  ['a dedicated number with another flow', () => flowOfNumber(stage.stack.outputs.DedicatedNumberArn!, flowNamed('Dialback handoff').id), ['flows of numbers', 'The dedicated number runs another flow']],
  ['a number of announced calls without a flow', () => flowOfNumber(settings.callIns!.number), ['flows of numbers', '(callIns.number) runs no flow']],
  ['a flow of ours that is archived', async () => {
    const { id } = flowNamed('Dialback outbound-whisper');
    await call('UpdateContactFlowMetadata', { ContactFlowId: id, ContactFlowState: 'ARCHIVED' });
    return () => call('UpdateContactFlowMetadata', { ContactFlowId: id, ContactFlowState: 'ACTIVE' });
  }, ['flows', 'The flow "Dialback outbound-whisper" is not published.']],
  ['a queue that is disabled', async () => {
    await call('UpdateQueueStatus', { QueueId: salesId(), Status: 'DISABLED' });
    return () => call('UpdateQueueStatus', { QueueId: salesId(), Status: 'ENABLED' });
  }, ['queues', 'The queue Sales is disabled']],
  ['a sweep that stands still', () => inItem('tick#resend', { at: { S: '2026-11-20T09:00:00.000Z' } }), ['promises', 'The sweep, which finds lost callbacks, last ran at 2026-11-20T09:00:00.000Z.']],
  ['a sweep that never ran', () => inItem('tick#resend', undefined), ['promises', 'The sweep, which finds lost callbacks, has never run.']],
  ['an instance that may make no outbound calls', async () => {
    const { instance } = stage.emulator.connect.centre.store;
    instance.outboundCalls = false;
    return async () => (instance.outboundCalls = true);
  }, ['instance', 'It may make no outbound calls.']],
  ['somebody who can sign in, and is no agent any more', async () => {
    const [UserPoolId, Username] = [stage.stack.outputs.SignInPoolId, 'carl'];
    await stage.emulator.call('cognito-idp', 'AdminCreateUser', { UserPoolId, Username, MessageAction: 'SUPPRESS' });
    return () => stage.emulator.call('cognito-idp', 'AdminDisableUser', { UserPoolId, Username });
  }, ['agents', '1 can sign in, and are not in Connect: carl.']],
  ['a routing profile that does not serve the callbacks of its queue', async () => {
    const profile = stage.emulator.connect.centre.listRoutingProfiles().find(({ name }) => name === 'Sales')!;
    const twin = stage.emulator.connect.centre.listQueues().find(({ name }) => name === 'Dialback callbacks: Sales')!;
    const QueueReferences = [{ QueueId: twin.id, Channel: 'VOICE' }];
    await call('DisassociateRoutingProfileQueues', { RoutingProfileId: profile.id, QueueReferences });
    return () => call('AssociateRoutingProfileQueues', { RoutingProfileId: profile.id, QueueConfigs: [{ QueueReference: QueueReferences[0], Priority: 1, Delay: 0 }] });
  }, ['twin queues', 'Sales: serves Sales, but not its callbacks']],
  ['a queue that agents dial under, and callers keep their place in, without our whisper', async () => {
    const { supportQueue } = stage.instance;
    const { outboundFlowId } = stage.emulator.connect.centre.describeQueue(supportQueue.id);
    stage.emulator.connect.centre.updateQueue(supportQueue.id, { outboundFlowId: null });
    return async () => stage.emulator.connect.centre.updateQueue(supportQueue.id, { outboundFlowId });
  }, ['whispers', 'callers who keep their place in it are not told', 'customers of agents with the profile']],
  ['a flow of ours that somebody changed', async () => {
    const { id, content } = flowNamed('Dialback handoff');
    const flow = JSON.parse(content) as { Actions: { Identifier: string; Type: string; Parameters: object }[] };
    const end = flow.Actions.find(({ Type }) => Type === 'DisconnectParticipant')!;
    await call('UpdateContactFlowContent', { ContactFlowId: id, Content: JSON.stringify({ ...flow, Actions: [...flow.Actions, { ...end, Identifier: 'by-hand' }] }) });
    return () => call('UpdateContactFlowContent', { ContactFlowId: id, Content: content });
  }, ['flows', 'The flow "Dialback handoff" was changed: the block by-hand was added.']],
  ['a flow of ours under another name', async () => {
    const { id } = flowNamed('Dialback parking');
    await call('UpdateContactFlowName', { ContactFlowId: id, Name: 'Old parking' });
    return () => call('UpdateContactFlowName', { ContactFlowId: id, Name: 'Dialback parking' });
  }, ['flows', 'The instance has no flow "Dialback parking".']],
  ['that no flow of the company leads to ours', async () => {
    const { id, content } = flowNamed('Support inbound, with the offer of a callback');
    await call('UpdateContactFlowContent', { ContactFlowId: id, Content: flowNamed('Dialback parking').content });
    return () => call('UpdateContactFlowContent', { ContactFlowId: id, Content: content });
  }, ['flows', 'leads to the flow callback-offer, so no caller is offered a callback', 'leads to the module call-in-match']],
  ['that what leads to ours lies in a block which nothing leads to', async () => {
    const { id, content } = flowNamed('Support inbound, with the offer of a callback');
    const flow = JSON.parse(content) as { StartAction: string; Actions: { Identifier: string; Type: string; Parameters: object; Transitions: object }[] };
    const end = { ...flow.Actions.find(({ Type }) => Type === 'DisconnectParticipant')!, Identifier: 'at-once' };
    await call('UpdateContactFlowContent', { ContactFlowId: id, Content: JSON.stringify({ ...flow, StartAction: 'at-once', Actions: [...flow.Actions, end] }) });
    return () => call('UpdateContactFlowContent', { ContactFlowId: id, Content: content });
  }, ['flows', 'leads to the flow callback-offer', 'leads to the module call-in-match']],
  ['a table that cannot be restored', async () => {
    await inTable('UpdateContinuousBackups', { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false } });
    return () => inTable('UpdateContinuousBackups', { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } });
  }, ['table', 'It cannot be restored to an earlier time.']],
  ['a table in which nothing expires', async () => {
    await inTable('UpdateTimeToLive', { TimeToLiveSpecification: { Enabled: false, AttributeName: 'removeAt' } });
    return () => inTable('UpdateTimeToLive', { TimeToLiveSpecification: { Enabled: true, AttributeName: 'removeAt' } });
  }, ['table', 'Nothing in it expires']],
  ['a table that anybody may delete', async () => {
    await inTable('UpdateTable', { DeletionProtectionEnabled: false });
    return () => inTable('UpdateTable', { DeletionProtectionEnabled: true });
  }, ['table', 'Anybody with the right may delete it']],
  ['a pause that somebody forgot', async () => {
    await inTable('PutItem', { Item: { subject: { S: 'pauses' }, slot: { S: 'current' }, everything: { M: { since: { S: '2026-11-23T09:00:00.000Z' }, why: { S: 'A test.' }, by: { S: 'operator' } } } } });
    return () => inTable('DeleteItem', { Key: { subject: { S: 'pauses' }, slot: { S: 'current' } } });
  }, ['workings', 'All calls have been paused since 2026-11-23T09:00:00.000Z: A test.']],
  ['a pause of a queue', async () => {
    await inTable('PutItem', { Item: { subject: { S: 'pauses' }, slot: { S: 'current' }, queues: { M: { [salesId()]: { M: { since: { S: '2026-11-23T09:00:00.000Z' }, why: { S: 'A test.' }, by: { S: 'operator' } } } } } } });
    return () => inTable('DeleteItem', { Key: { subject: { S: 'pauses' }, slot: { S: 'current' } } });
  }, ['workings', 'Callbacks of Sales have been paused since']],
  ['work that failed', async () => {
    const { QueueUrls } = (await stage.emulator.call('sqs', 'ListQueues', { QueueNamePrefix: 'Dialback-' })) as { QueueUrls: string[] };
    const QueueUrl = QueueUrls.find((url) => /tickdispatchFailures|tick-dispatchFailures/i.test(url))!;
    await stage.emulator.call('sqs', 'SendMessage', { QueueUrl, MessageBody: 'failed' });
    return () => stage.emulator.call('sqs', 'PurgeQueue', { QueueUrl });
  }, ['workings', 'holds 1 messages']],
];

test.each(planted)('finds %s', async (_what, plant, [check, ...words]) => {
  const stack = partsOf(await openStack(stage.settingsPath));
  const undo = await plant();
  const found = await wrongIn(check, { stack });
  await undo();
  expect(found).toEqual(words.map((one) => expect.stringContaining(one) as string));
});

describe('the tick', () => {
  const stackWith = (cursor: Record<string, unknown> | undefined): NonNullable<Account['stack']> => ({ createdAt: '2026-11-23T08:00:00.000Z', output: () => undefined, poolUsers: async () => undefined, providers: async () => [], late: async () => ({ count: 0, isMore: false }), membersOf: async () => undefined, subscriptions: async () => undefined, table: () => Promise.reject(new Error('Nobody asks for it here.')), failures: async () => ({}), item: async (subject) => (subject.startsWith('tick') ? cursor : undefined) });

  test.each([
    ['never ran', undefined, 'The tick, which brings promised callbacks, has never run.'],
    ['stands still', { reached: '2026-11-23T09:00:00.000Z#x' }, 'came no further than 2026-11-23T09:00:00.000Z.'],
  ])('is found where it %s', async (_what, cursor, says) => {
    expect(await wrongIn('workings', { stack: stackWith(cursor), now: '2026-11-23T09:10:00.000Z' })).toEqual([expect.stringContaining(says)]);
    // Ten minutes ago the stack was made.
    expect(await wrongIn('workings', { stack: { ...stackWith(cursor), createdAt: '2026-11-23T09:00:00.001Z' }, now: '2026-11-23T09:10:00.000Z' })).toEqual([]);
  });
});

describe('alarms', () => {
  const alarms = { kind: 'email' as const, address: 'on-call@example.com' };
  const told = async (subscriptions: { endpoint: string; isConfirmed: boolean }[] | undefined) => {
    const stack = { ...partsOf(await openStack(stage.settingsPath)), output: () => 'arn:aws:sns:eu-west-2:111122223333:alarms', subscriptions: async () => subscriptions };
    return wrongIn('alarms', { settings: { ...settings, alarms }, stack });
  };

  test.each([
    ['a topic that is not there', undefined, 'There is no topic'],
    ['a topic that tells nobody', [], 'Nobody has subscribed'],
    ['an address that was never confirmed', [{ endpoint: 'on-call@example.com', isConfirmed: false }], 'on-call@example.com did not confirm'],
  ])('are told of with %s', async (_what, subscriptions, says) => {
    expect(await told(subscriptions)).toEqual([expect.stringContaining(says)]);
  });

  test('reach whoever confirmed', async () => {
    expect(await told([{ endpoint: 'on-call@example.com', isConfirmed: true }])).toEqual([]);
  });

  test('are read from the topic itself', async () => {
    const { arn } = stage.emulator.sns.topics.create('alarms');
    const { subscriptions } = partsOf(await openStack(stage.settingsPath));
    expect(await subscriptions(arn)).toEqual([]);
    stage.emulator.sns.topics.subscribe(arn, { protocol: 'email', endpoint: 'on-call@example.com' });
    expect(await subscriptions(arn)).toEqual([{ endpoint: 'on-call@example.com', isConfirmed: true }]);
    expect(await subscriptions(`${arn}-gone`)).toBeUndefined();
  });
});

test('an origin of the settings that the instance did not approve is named', async () => {
  const { approvedOrigins } = stage.emulator.connect.centre.store.instance;
  approvedOrigins.add('https://desk.example.com');
  const findings = await examine(accountWith({ settings: { ...settings, pageOrigins: ['https://desk.example.com', 'https://crm.example.com', 'http://localhost:5173'] } }), CHECKS.filter(({ name }) => name === 'origins'));
  expect(findings.map(({ is, says }) => `${is}: ${says}`)).toEqual([expect.stringContaining('right: https://desk.example.com'), expect.stringContaining('not known: https://crm.example.com is none of the approved origins')]);
});

test('before the first deploy the settings alone are looked at, and nothing is wrong', async () => {
  const findings = await examine(accountWith({}));
  expect(findings.filter(({ is }) => is === 'wrong')).toEqual([]);
  expect(findings.filter(({ is, toDo }) => is === 'not known' && toDo === 'npm run deploy').map(({ check }) => check)).toEqual(['flows of numbers', 'twin queues', 'flows', 'whispers', 'table', 'workings']);
});

test('what the credentials may not read is not known, and names the right', async () => {
  const denied = Object.assign(new Error('no'), { name: 'AccessDeniedException' });
  const connect = { send: () => Promise.reject(denied) } as unknown as ConnectClient;
  const findings = await examine(accountWith({ connect }), CHECKS.filter(({ name }) => name === 'instance'));
  expect(findings).toEqual([{ check: 'instance', is: 'not known', says: 'Your credentials may not read this.', toDo: expect.stringContaining('connect:DescribeInstance') }]);
});

test('the policy that it prints lets nobody change anything', async () => {
  const { printed } = await run('--policy');
  const { Statement } = policyOfDoctor() as { Statement: { Action: string[] }[] };
  expect(JSON.parse(printed)).toEqual(policyOfDoctor());
  expect(Statement[0]!.Action.filter((action) => !/:(Describe|List|Get|Query)/.test(action))).toEqual([]);
});
