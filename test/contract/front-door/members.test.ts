import { createAccountServices } from '../../../emulator/account-services';
import { cloudFormationOperations } from '../../../emulator/cloudformation/operations';
import { startEmulator, type Emulator } from '../../../emulator/emulator';
import { cognitoOperations } from '../../../emulator/cognito/operations';
import { eventsOperations } from '../../../emulator/events/operations/register';
import type { EmulatedService, ServiceName } from '../../../emulator/front-door/service';
import type { Shape, Structure } from '../../../emulator/front-door/shapes/shape';
import { iamOperations } from '../../../emulator/iam/operations/register';
import { lambdaOperations } from '../../../emulator/lambda/operations/register';
import { s3Operations } from '../../../emulator/s3/operations';
import { secretsOperations } from '../../../emulator/secrets-manager/operations';
import { serviceQuotasOperations } from '../../../emulator/service-quotas/operations';
import { snsOperations } from '../../../emulator/sns/operations';
import { queueInputs } from '../../../emulator/sqs/queue-inputs';
import { stsOperations } from '../../../emulator/sts/operations';
import { createTranscribe } from '../../../emulator/transcribe/transcribe';
import { transcribeOperations } from '../../../emulator/transcribe/operations';
import { fullInputs, newFunction, type Ids } from './full-inputs';
import { recordReads } from './record-reads';

/** Members that rightly change nothing. */
const withoutEffect: Record<string, string> = {
  'events:DeleteRule Force': 'for rules that an AWS service made, of which there are none',
  'events:RemoveTargets Force': 'for rules that an AWS service made, of which there are none',
};

const shapesOf = (register: Record<string, { input: Structure }>) => Object.fromEntries(Object.entries(register).map(([operation, { input }]) => [operation, input]));
const declared: Partial<Record<ServiceName, Record<string, Structure>>> = {
  iam: shapesOf(iamOperations),
  sts: shapesOf(stsOperations),
  events: shapesOf(eventsOperations),
  lambda: shapesOf(lambdaOperations),
  s3: shapesOf(s3Operations),
  cloudformation: shapesOf(cloudFormationOperations),
  secretsmanager: shapesOf(secretsOperations),
  transcribe: shapesOf(transcribeOperations),
  'cognito-idp': shapesOf(cognitoOperations),
  servicequotas: shapesOf(serviceQuotasOperations),
  sns: shapesOf(snsOperations),
  sqs: queueInputs,
};

/** Every member of a shape by its path; a list's and a map's elements have no name of their own. */
function pathsIn(shape: Shape, path = ''): string[] {
  if (shape.kind === 'list' || shape.kind === 'map') return pathsIn(shape.of, path);
  if (shape.kind !== 'structure') return [];
  return Object.entries(shape.members).flatMap(([name, member]) => [path + name, ...pathsIn(member, `${path}${name}.`)]);
}

const operations = Object.entries(declared).flatMap(([service, shapes]) => Object.keys(shapes).map((operation) => [service as ServiceName, operation] as const));

type Handle = (operation: string, input: Record<string, unknown>) => Promise<Record<string, never>>;

/** The service of a fresh emulator, called below the front door. */
function serviceIn(emulator: Emulator, name: ServiceName): Handle {
  const account = { ...emulator, seed: 's' };
  const services: Partial<Record<ServiceName, EmulatedService>> = { ...createAccountServices(account), sqs: emulator.sqs, sns: emulator.sns, s3: emulator.s3, events: emulator.events, transcribe: createTranscribe({ ...account, publish: () => undefined }) };
  return (operation, input) => services[name]!.handle({ operation, input, caller: emulator.iam.administrator }) as Promise<Record<string, never>>;
}

/** Makes the resources that calls need and whose ids cannot be known beforehand. */
async function prepare(emulator: Emulator, service: ServiceName, handle: Handle): Promise<Ids> {
  const { iam, sqs, sns } = emulator;
  iam.createRole({ name: 'setup', policies: [{ name: 'all', document: { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } } }] });
  sqs.create('work');
  sqs.deliver('arn:aws:sqs:eu-west-2:111122223333:work', { body: 'there' });
  const { poolId } = emulator.userPools.create();
  emulator.userPools.createGroup(poolId, 'supervisors');
  emulator.userPools.createProvider(poolId, { name: 'Entra', type: 'SAML', createdAt: 0 });
  const ids = { poolId, streamArn: '', mappingId: '', endpointArn: sns.endpoints.create('arn:aws:sns:eu-west-2:111122223333:app/GCM/a', { token: 'there' }).arn };
  emulator.s3.create('words');
  emulator.stacks.add({ id: 'stack', name: 'Dialback', outputs: {}, createdAt: 0 });
  if (service !== 'lambda') return { ...ids, receiptHandle: sqs.queue('work').receive()[0]!.receiptHandle! };
  const key = { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }], AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }] };
  const stream = { StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' } };
  const table = (await emulator.call('dynamodb', 'CreateTable', { TableName: 'table', BillingMode: 'PAY_PER_REQUEST', ...key, ...stream })) as { TableDescription: { LatestStreamArn: string } };
  sqs.create('mapped');
  await handle('CreateFunction', { ...newFunction, FunctionName: 'mapped' });
  const { UUID } = await handle('CreateEventSourceMapping', { FunctionName: 'mapped', EventSourceArn: 'arn:aws:sqs:eu-west-2:111122223333:mapped' });
  return { ...ids, streamArn: table.TableDescription.LatestStreamArn, mappingId: UUID!, receiptHandle: '' };
}

it.each(operations)('%s:%s uses every member that it takes', async (service, operation) => {
  const emulator = await startEmulator();
  try {
    const handle = serviceIn(emulator, service);
    const ids = await prepare(emulator, service, handle);
    const shape = declared[service]![operation]!;
    const used = new Set<string>();
    // One call cannot always have all members. Members that exclude each other come one after the other.
    for (const { prepare: before, input } of fullInputs[service]![operation]!(ids)) {
      for (const [first, given] of before) await handle(first, given);
      await handle(operation, recordReads(input, shape, (path) => used.add(path)));
    }
    const unused = pathsIn(shape).filter((path) => !used.has(path) && !(`${service}:${operation} ${path}` in withoutEffect));
    expect(unused).toEqual([]);
  } finally {
    await emulator.stop();
  }
});
