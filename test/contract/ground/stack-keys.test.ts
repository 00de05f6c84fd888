import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createStackKeys } from '../../../lambda/ground/adapters/stack-keys';
import { openWire, type Wire } from '../front-door/wire';

const OLD = 'o'.repeat(64);
const NEW = 'n'.repeat(64);

let wire: Wire;
let client: SecretsManagerClient;
let warnings: string[];
beforeEach(async () => {
  wire = await openWire();
  client = new SecretsManagerClient({ endpoint: wire.emulator.endpoint, region: 'eu-west-2', credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, maxAttempts: 1 });
  warnings = [];
  await call('CreateSecret', { Name: 'keys', SecretString: OLD });
});
afterEach(async () => {
  client.destroy();
  await wire.close();
});

const call = (operation: string, input: object) => wire.json('secretsmanager', `secretsmanager.${operation}`, input);
const open = () =>
  createStackKeys(client, { secretId: 'keys', readDays: 365, plainUntil: undefined, clock: { now: () => wire.emulator.time.iso() }, warn: (what) => void warnings.push(what) });
const pass = (minutes: number) => wire.emulator.time.advance(minutes * 60_000);

test('the keys are read once, and both again within ten minutes of a change', async () => {
  const keys = open();
  await keys.refresh();
  await call('PutSecretValue', { SecretId: 'keys', SecretString: NEW });
  await pass(9);
  await keys.refresh();
  expect(keys.ring()).toEqual({ key: OLD, others: [] });
  await pass(2);
  await keys.refresh();
  expect(keys.ring()).toEqual({ key: OLD, others: [NEW] });
  await pass(5);
  expect(keys.ring()).toEqual({ key: NEW, others: [OLD] });
});

test('a reading that fails stops a function that has none, and no other', async () => {
  const [fresh, keys] = [open(), open()];
  await keys.refresh();
  await pass(11);
  wire.emulator.faults.inject({ service: 'secretsmanager', operation: 'GetSecretValue', kind: 'error-before' });
  await keys.refresh();
  expect([keys.ring().key, warnings.length]).toEqual([OLD, 1]);
  await expect(fresh.refresh()).rejects.toThrow();
  expect(() => fresh.ring()).toThrow('not read yet');
});

test('a secret that is too short to be a key is refused', async () => {
  await call('PutSecretValue', { SecretId: 'keys', SecretString: 'short' });
  await expect(open().refresh()).rejects.toThrow('length');
});

test('a version is put once under its id, and is found by its stage or its id', async () => {
  const version = 'v2'.repeat(16);
  const put = (SecretString = NEW) => call('PutSecretValue', { SecretId: 'keys', SecretString, ClientRequestToken: version });
  expect((await put()).json).toEqual((await put()).json);
  expect((await call('GetSecretValue', { SecretId: 'keys', VersionStage: 'AWSPREVIOUS' })).json).toMatchObject({ SecretString: OLD });
  expect((await call('GetSecretValue', { SecretId: 'keys', VersionId: version })).json).toMatchObject({ SecretString: NEW, VersionStages: ['AWSCURRENT'] });
  expect((await call('GetSecretValue', { SecretId: 'keys', VersionId: version, VersionStage: 'AWSPREVIOUS' })).json).toMatchObject({ __type: 'InvalidRequestException' });
  expect((await put(OLD)).json).toMatchObject({ __type: 'ResourceExistsException' });
  expect((await call('GetSecretValue', { SecretId: 'other' })).json).toMatchObject({ __type: 'ResourceNotFoundException' });
  expect((await call('CreateSecret', { Name: 'keys', SecretString: NEW })).json).toMatchObject({ __type: 'ResourceExistsException' });
});

test.each([
  ['a name with a space', 'CreateSecret', { Name: 'my keys', SecretString: 'x' }, 'ValidationException', 'Invalid name.'],
  ['a name that is too long', 'CreateSecret', { Name: 'n'.repeat(513), SecretString: 'x' }, 'ValidationException', 'Invalid name.'],
  ['more bytes than a secret may have', 'CreateSecret', { Name: 'long', SecretString: 'é'.repeat(32_769) }, 'ValidationException', '65536'],
  ['a token that is too short', 'CreateSecret', { Name: 'other', SecretString: 'x', ClientRequestToken: 'short' }, 'ValidationException', 'clientRequestToken'],
  ['no value at all', 'PutSecretValue', { SecretId: 'keys' }, 'InvalidRequestException', 'You must provide either SecretString or SecretBinary.'],
])('Secrets Manager refuses %s', async (...[, operation, input, code, named]) => {
  expect((await call(operation, input)).json).toMatchObject({ __type: code, message: expect.stringContaining(named) as string });
});

test('a secret is found by its ARN without the end that nobody can know beforehand, and made twice by one request', async () => {
  const made = { Name: 'other', SecretString: 'x', ClientRequestToken: 't'.repeat(32) };
  const { json: first } = await call('CreateSecret', made);
  expect((await call('CreateSecret', made)).json).toEqual(first);
  const SecretId = String(first['ARN']).slice(0, -7);
  expect((await call('GetSecretValue', { SecretId })).json).toMatchObject({ Name: 'other', SecretString: 'x' });
  expect((await call('DescribeSecret', { SecretId })).json).toMatchObject({ CreatedDate: expect.any(Number) as number, LastChangedDate: expect.any(Number) as number });
});
