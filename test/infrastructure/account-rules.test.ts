import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ofType, plainSettings, policiesOf, synthesize, type Resource, type Template } from './synthesize';

const KEY = 'arn:aws:kms:eu-central-1:111122223333:key/dddddddd-0000-4000-8000-000000000009';
const NETWORK = { subnetIds: ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'], securityGroupIds: ['sg-0123456789abcdef0'] };
const page = readFileSync(join(__dirname, '../../docs/operator/network-and-keys.md'), 'utf8');

interface Statement {
  Action: string | string[];
  Resource: unknown;
  Condition?: unknown;
}

const statementsOf = (template: Template): [id: string, statements: Statement[]][] =>
  policiesOf(template).map(([id, policy]) => [id, policy.Statement as Statement[]]);
const actionsOf = ({ Action }: Statement) => [Action].flat();
const serviceOf = (action: string) => action.split(':')[0]!;

describe('with a network of the operator’s own', () => {
  const template = synthesize({ ...plainSettings, network: NETWORK });

  test('each function is in its subnets, and may have the interfaces that this takes; no function is outside', () => {
    const functions = ofType(template, 'AWS::Lambda::Function');
    expect(functions.length).toBeGreaterThan(15);
    for (const [, { Properties }] of functions) expect(Properties['VpcConfig']).toEqual({ SubnetIds: NETWORK.subnetIds, SecurityGroupIds: NETWORK.securityGroupIds });
    const allowed = statementsOf(template).filter(([, statements]) => statements.some((each) => actionsOf(each).includes('ec2:CreateNetworkInterface')));
    expect(allowed).toHaveLength(functions.length);
  });

  test('the page of docs names each service that a function calls from there', () => {
    const called = new Set(statementsOf(template).flatMap(([, statements]) => statements.flatMap(actionsOf).map(serviceOf)));
    called.delete('ec2'); // Lambda itself makes the interfaces.
    const rows = [...page.matchAll(/^\| `([a-z0-9-]+):` \|/gm)].map(([, service]) => service!);
    expect([...called].filter((service) => !rows.includes(service))).toEqual([]);
  });
});

describe('with an encryption key of the operator’s own', () => {
  const template = synthesize({ ...plainSettings, voicemails: { kind: 'own', recordings: { kind: 'new' } }, encryptionKeyArn: KEY });
  const encryptedBy: Record<string, (properties: Resource['Properties']) => unknown> = {
    'AWS::DynamoDB::Table': ({ SSESpecification }) => (SSESpecification as Record<string, unknown> | undefined)?.['KMSMasterKeyId'],
    'AWS::SQS::Queue': ({ KmsMasterKeyId }) => KmsMasterKeyId,
    'AWS::Logs::LogGroup': ({ KmsKeyId }) => KmsKeyId,
    'AWS::SecretsManager::Secret': ({ KmsKeyId }) => KmsKeyId,
    'AWS::Connect::InstanceStorageConfig': ({ S3Config }) => (S3Config as { EncryptionConfig?: { KeyId: string } }).EncryptionConfig?.KeyId,
  };

  test.each(Object.entries(encryptedBy))('every %s is encrypted with it', (type, keyOf) => {
    const all = ofType(template, type);
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(([, { Properties }]) => keyOf(Properties) !== KEY).map(([id]) => id)).toEqual([]);
  });

  test('so are the buckets of recordings and transcripts, and not that of the public page', () => {
    const byKey = ofType(template, 'AWS::S3::Bucket').filter(([, { Properties }]) => JSON.stringify(Properties['BucketEncryption']).includes(KEY));
    expect(byKey.map(([id]) => id).sort()).toEqual([expect.stringContaining('Recordings'), expect.stringContaining('Transcripts')]);
  });

  test('each function uses it, and only by way of the services that keep something', () => {
    const uses = statementsOf(template).flatMap(([, statements]) => statements.filter(({ Resource: resource }) => resource === KEY));
    expect(uses.length).toBeGreaterThanOrEqual(ofType(template, 'AWS::Lambda::Function').length);
    for (const { Condition } of uses) expect(JSON.stringify(Condition)).toContain('kms:ViaService');
  });

  test('and the page of docs lets in each service that uses it by itself', () => {
    for (const principal of ['logs.', 'events.amazonaws.com', 'connect.amazonaws.com']) expect(page).toContain(principal);
  });
});
