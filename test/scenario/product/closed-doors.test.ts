import { AssociatePhoneNumberContactFlowCommand, ConnectClient, DisassociatePhoneNumberContactFlowCommand, PutUserStatusCommand, StartOutboundVoiceContactCommand, UpdateUserPhoneConfigCommand } from '@aws-sdk/client-connect';
import { DeleteItemCommand, DynamoDBClient, ExecuteTransactionCommand, GetItemCommand, PutItemCommand, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { instanceId, supportNumber } from '../../../local/instance/local-instance';
import { startStage, type Stage } from '../../../local/stage';
import { callRecordings } from '../../../local/voicemails/own-recorder';
import { guarantees } from './guarantees';

const RECORD = 'AAAAAAAAAAAAAAAA';
const FILES = { bucket: 'centre-reports', prefix: 'dialback/' };
let stage: Stage;
beforeAll(async () => {
  stage = await startStage({ virtual: true, settings: (instance) => ({ ...guarantees['hold-status']!(instance), journeys: 'all', texts: { company: 'Example' }, reports: { export: { bucket: FILES.bucket, prefix: FILES.prefix } } }) });
  stage.emulator.s3.create(FILES.bucket);
});
afterAll(() => stage.stop());

const resources = (type: string) => [...stage.stack.resources.values()].filter((resource) => resource.type === type);
const table = () => resources('AWS::DynamoDB::Table')[0]!.ref;

/** The answer's error in one function's name, or `allowed` where the call got past its rights. */
async function asks(name: string, call: (client: Clients) => Promise<unknown>): Promise<string> {
  const role = resources('AWS::IAM::Role').find(({ properties }) => String(properties.Description).startsWith(`What ${name} may do`))!;
  const { accessKeyId, secretAccessKey } = stage.emulator.iam.assumeRole(role.ref, 'test');
  const options = { endpoint: stage.emulator.endpoint, region: 'eu-west-2', credentials: { accessKeyId, secretAccessKey }, maxAttempts: 1 };
  const clients = { connect: new ConnectClient(options), table: new DynamoDBClient(options), events: new EventBridgeClient(options), secrets: new SecretsManagerClient(options), sns: new SNSClient(options), storage: new S3Client(options) };
  try {
    await call(clients);
    return 'allowed';
  } catch (error) {
    return /not authorized/.test((error as Error).message) ? 'refused' : 'allowed';
  } finally {
    for (const client of Object.values(clients)) client.destroy();
  }
}

interface Clients {
  connect: ConnectClient;
  table: DynamoDBClient;
  events: EventBridgeClient;
  secrets: SecretsManagerClient;
  sns: SNSClient;
  storage: S3Client;
}

const keyOf = (subject: string) => ({ TableName: table(), Key: { subject: { S: subject }, slot: { S: 'current' } } });
const reads = (subject: string) => ({ table: client }: Clients) => client.send(new GetItemCommand(keyOf(subject)));
const removes = (subject: string) => ({ table: client }: Clients) => client.send(new DeleteItemCommand(keyOf(subject)));
const changes = (subject: string) => ({ table: client }: Clients) => client.send(new UpdateItemCommand({ ...keyOf(subject), UpdateExpression: 'SET a = :a', ExpressionAttributeValues: { ':a': { S: 'a' } } }));
const writes = (subject: string) => ({ table: client }: Clients) => client.send(new PutItemCommand({ TableName: table(), Item: keyOf(subject).Key, ConditionExpression: 'attribute_exists(subject)' }));
const lists = (subject: string) => ({ table: client }: Clients) => client.send(new QueryCommand({ TableName: table(), KeyConditionExpression: 'subject = :s', ExpressionAttributeValues: { ':s': { S: subject } } }));
const audit = () => stage.stack.outputs.CallingListsAuditName;
const NOTED = { day: { S: '2026-11-23' }, portion: { S: 'p' } };
/** What the audit log has is changed by none of these. */
const changesAudit: ((client: Clients) => Promise<unknown>)[] = [
  ({ table: client }) => client.send(new PutItemCommand({ TableName: audit(), Item: NOTED })),
  ({ table: client }) => client.send(new UpdateItemCommand({ TableName: audit(), Key: NOTED, UpdateExpression: 'SET a = :a', ExpressionAttributeValues: { ':a': { S: 'a' } } })),
  ({ table: client }) => client.send(new DeleteItemCommand({ TableName: audit(), Key: NOTED })),
  ({ table: client }) => client.send(new ExecuteTransactionCommand({ TransactStatements: [{ Statement: `UPDATE "${audit()}" SET what = ? WHERE day = ? AND portion = ?`, Parameters: [{ S: 'nothing' }, NOTED.day, NOTED.portion] }] })),
];
const notes = ({ table: client }: Clients) => client.send(new ExecuteTransactionCommand({ TransactStatements: [{ Statement: `INSERT INTO "${audit()}" VALUE {'day': ?, 'portion': ?}`, Parameters: [NOTED.day, NOTED.portion] }] }));
const setsStatus = ({ connect }: Clients) => connect.send(new PutUserStatusCommand({ InstanceId: instanceId, UserId: 'nobody', AgentStatusId: 'none' }));
const choosesDevice = ({ connect }: Clients) => connect.send(new UpdateUserPhoneConfigCommand({ InstanceId: instanceId, UserId: 'nobody', PhoneConfig: { PhoneType: 'SOFT_PHONE' } }));
const startsCall = ({ connect }: Clients) => connect.send(new StartOutboundVoiceContactCommand({ InstanceId: instanceId, ContactFlowId: 'none', DestinationPhoneNumber: '+447400123456', SourcePhoneNumber: supportNumber }));
const readsKey = ({ secrets }: Clients) => secrets.send(new GetSecretValueCommand({ SecretId: stage.stack.outputs.KeysSecret }));
const readsRecording = ({ storage }: Clients) => storage.send(new GetObjectCommand({ Bucket: callRecordings.bucket, Key: `${callRecordings.prefix}/ivr/a.wav` }));
const writesFile = (Key: string) => ({ storage }: Clients) => storage.send(new PutObjectCommand({ Bucket: FILES.bucket, Key, Body: '' }));
const textsPhone = ({ sns }: Clients) => sns.send(new PublishCommand({ PhoneNumber: '+447400123456', Message: 'x' }));
const putsEvent = (bus: () => string) => ({ events }: Clients) => events.send(new PutEventsCommand({ Entries: [{ EventBusName: bus(), Source: 'test', DetailType: 'test', Detail: '{}' }] }));
const unbinds = (id: () => string) => ({ connect }: Clients) => connect.send(new DisassociatePhoneNumberContactFlowCommand({ InstanceId: instanceId, PhoneNumberId: id() }));

const binds = (id: () => string) => ({ connect }: Clients) => connect.send(new AssociatePhoneNumberContactFlowCommand({ InstanceId: instanceId, PhoneNumberId: id(), ContactFlowId: parkingFlowId() }));
/** The stack's own number runs it. */
const parkingFlowId = () => stage.emulator.connect.centre.store.numbers.get(idOfNumber(stage.stack.outputs.DedicatedNumberE164!))!.flowId!;
const idOfNumber = (e164: string) => [...stage.emulator.connect.centre.store.numbers.values()].find(({ number }) => number === e164)!.id;
const ownBus = () => resources('AWS::Events::EventBus')[0]!.ref;

type Door = [what: string, refusedTo: string[], allowedTo: string[], call: (client: Clients) => Promise<unknown>];

/** Beside each call that is refused, one that is not: the refusal is the right's, and nothing else's. */
const DOORS: Door[] = [
  ['set an agent’s status', ['api-customer', 'api-number-check', 'flow-inbound', 'flow-caller', 'flow-call-in', 'queue-dispatch', 'tick-dispatch'], ['api-agent', 'flow-handoff', 'event-contact', 'tick-sweep'], setsStatus],
  ['choose which device of an agent rings', ['api-customer', 'api-agent', 'flow-handoff'], [], choosesDevice],
  ['remove a callback', ['api-customer', 'flow-inbound', 'flow-caller', 'event-contact', 'tick-sweep'], ['api-agent'], removes(RECORD)],
  ['remove a hold', ['api-customer', 'flow-inbound', 'flow-caller', 'queue-dispatch'], ['event-contact', 'tick-sweep'], removes('hold#u')],
  ['start a call', ['api-customer', 'flow-caller', 'flow-inbound', 'flow-handoff', 'event-contact', 'tick-dispatch'], ['api-number-check', 'queue-dispatch', 'tick-sweep', 'api-agent'], startsCall],
  ['send a text to a phone', ['api-customer', 'api-agent', 'flow-caller'], ['api-number-check', 'queue-texts'], textsPhone],
  ['note that a customer was texted', ['api-customer', 'api-agent', 'stream-outbox', 'queue-dispatch'], ['queue-texts'], writes('text#t')],
  ['read a callback', ['api-number-check', 'flow-call-in', 'queue-call-ins', 'authorize-app', 'tick-dispatch'], ['api-customer', 'queue-dispatch'], reads(RECORD)],
  ['write a callback', ['tick-dispatch', 'flow-call-in', 'api-number-check', 'api-board'], ['api-customer', 'flow-handoff'], writes(RECORD)],
  ['read what stands under another key of sixteen characters', ['tick-dispatch', 'api-customer'], ['api-agent', 'event-contact'], reads('identity#ada1234')],
  ['read a number’s links', ['api-number-check', 'queue-dispatch', 'tick-sweep'], ['flow-inbound', 'flow-caller', 'event-contact', 'api-agent', 'api-customer'], lists('number#n')],
  ['read a token', ['flow-caller', 'api-agent', 'api-number-check'], ['api-customer'], reads('token#t')],
  ['read a code', ['api-customer', 'queue-call-ins', 'api-agent'], ['flow-call-in'], reads('call-in-code#c')],
  ['count tries of codes', ['api-customer', 'flow-caller'], ['flow-call-in'], writes('call-in-tries#c')],
  ['change a limit', ['api-agent', 'flow-inbound', 'tick-sweep'], ['api-customer', 'api-number-check', 'flow-caller'], changes('limit#l')],
  ['count a call that is placed', ['event-contact', 'queue-dispatch', 'flow-inbound'], ['flow-handoff', 'api-agent', 'tick-sweep'], changes('limit#calls-to-number#n')],
  ['take away a PIN', ['api-agent', 'api-customer', 'flow-handoff'], ['api-board'], removes('agent-pins')],
  ['note a change of the lists', ['api-customer', 'queue-dispatch', 'flow-handoff', 'event-contact'], ['api-board'], notes],
  ...changesAudit.map((call, nth): Door => [`change the audit log of the lists, in way ${nth + 1}`, ['api-board', 'api-agent', 'api-customer'], [], call]),
  ['read a history', ['api-customer', 'event-contact', 'queue-dispatch', 'queue-texts', 'event-journey'], ['api-agent', 'api-board'], lists('history#customer#n')],
  ['add to a history', ['api-agent', 'api-board', 'event-contact', 'queue-dispatch'], ['stream-callbacks', 'event-journey'], writes('history#customer#n')],
  ['note what a contact went through', ['api-customer', 'event-contact', 'queue-dispatch', 'stream-callbacks'], ['event-journey', 'api-board'], changes('journey#c')],
  ['count in reports', ['api-board', 'api-agent', 'event-contact', 'tick-reports'], ['stream-callbacks'], writes('report#2026-11-23')],
  ['change the sums of reports', ['api-board', 'api-agent', 'event-contact', 'tick-reports'], ['stream-callbacks'], changes('report-sum#2026-11-23')],
  ['read what was counted', ['api-board', 'api-agent', 'queue-dispatch'], ['tick-reports'], lists('report#2026-11-23')],
  ['write the file of a day', ['api-board', 'stream-callbacks', 'api-voicemails'], ['tick-reports'], writesFile(`${FILES.prefix}day=2026-11-23/ended.csv`)],
  ['write another file there', ['tick-reports'], [], writesFile('wages.csv')],
  ['say which numbers a customer has', ['api-customer', 'flow-caller', 'event-contact', 'api-board'], ['api-agent'], writes('contact-numbers#n')],
  ['say what functions know of queues', ['api-agent', 'api-board', 'tick-dispatch', 'queue-dispatch'], ['deploy-queue-settings'], writes('queue-settings')],
  ['change the lane', ['flow-call-in', 'api-number-check', 'queue-call-ins'], ['tick-dispatch', 'api-customer'], changes('tick#none')],
  ['tell what changed', ['api-customer', 'api-agent', 'tick-sweep', 'event-contact'], ['stream-callbacks'], writes('news')],
  ['say where agents are', ['api-customer', 'api-board', 'queue-dispatch', 'flow-caller'], ['api-agent'], changes('kept#none')],
  ['say how queues stand', ['api-customer', 'flow-caller', 'queue-dispatch'], ['api-board'], changes('kept#queue-load#none')],
  ['read the key of the stack', ['queue-dispatch', 'tick-dispatch', 'queue-call-ins', 'authorize-app', 'deploy-number-flow'], ['api-agent', 'flow-call-in', 'flow-handoff', 'tick-sweep'], readsKey],
  ['read a recording', ['api-agent', 'api-customer', 'event-contact', 'flow-caller'], ['api-voicemails', 'queue-voicemails'], readsRecording],
  ['change a voicemail', ['api-customer', 'api-board', 'event-contact', 'queue-dispatch'], ['api-agent', 'api-voicemails', 'queue-voicemails'], writes('voicemail#v')],
  ['put an event on the bus of the account', ['api-customer', 'queue-call-ins', 'tick-call-ins'], [], putsEvent(() => 'default')],
  ['push', ['api-agent', 'flow-caller', 'api-number-check'], ['api-customer', 'queue-call-ins', 'tick-call-ins'], putsEvent(ownBus)],
  ['pause calls', ['api-board', 'api-customer', 'queue-dispatch', 'flow-handoff', 'tick-sweep'], ['api-agent'], changes('pauses')],
  ['free a number that is not the stack’s', ['deploy-number-flow'], [], unbinds(() => idOfNumber(supportNumber))],
  ['let a number that is not the stack’s run its flow', ['deploy-number-flow'], [], binds(() => idOfNumber(supportNumber))],
  ['let the stack’s own number run its flow', ['api-agent'], ['deploy-number-flow'], binds(() => idOfNumber(stage.stack.outputs.DedicatedNumberE164!))],
  ['free the stack’s own number', ['api-agent'], ['deploy-number-flow'], unbinds(() => idOfNumber(stage.stack.outputs.DedicatedNumberE164!))],
];

test.each(DOORS)('may %s: only who has to', async (...[, refusedTo, allowedTo, call]) => {
  const answers = async (names: string[]) => Object.fromEntries(await Promise.all(names.map(async (name) => [name, await asks(name, call)])));
  expect(await answers(refusedTo)).toEqual(Object.fromEntries(refusedTo.map((name) => [name, 'refused'])));
  expect(await answers(allowedTo)).toEqual(Object.fromEntries(allowedTo.map((name) => [name, 'allowed'])));
});
