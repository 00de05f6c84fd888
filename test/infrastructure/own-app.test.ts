import { Stack, type StackProps } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Dialback } from '../../lib/stacks/dialback';
import { defineSettings } from '../../lib/settings/define-settings';
import { appToRead } from '../../lib/stacks/app-to-read';
import { ofType, plainSettings, synthesize, templateOf } from './synthesize';

const settings = defineSettings({ ...plainSettings, stackName: 'Centre', shareOfAccount: 1 });
const env = { account: '111122223333', region: 'eu-central-1' };

test('it stands in a stack of somebody’s own, beside other things, with the outputs by which commands find it', () => {
  const app = appToRead();
  const stack = new Stack(app, 'Centre', { env });
  new Queue(stack, 'TheirQueue', { enforceSSL: true });
  new Dialback(stack, 'Dialback', settings);
  const template = templateOf(app, stack);
  const alone = synthesize({ ...plainSettings, stackName: 'Centre', shareOfAccount: 1 });
  const types = (resources: Record<string, { Type: string }>) => Object.values(resources).map(({ Type }) => Type).sort();
  const theirs = ['AWS::SQS::Queue', 'AWS::SQS::QueuePolicy'];
  expect(types(template.Resources)).toEqual([...types(alone.Resources), ...theirs].sort());
  for (const name of ['CallbacksTableName', 'CallbacksTableStream', 'KeysSecret', 'SignInPoolId', 'DedicatedNumberArn', 'DedicatedNumberE164', 'SourceNumberArn', 'SourceNumberE164', 'Version']) expect(Object.keys(template.Outputs)).toContain(name);
});

const elsewhere: [what: string, name: string, env: StackProps['env'] & object, words: string][] = [
  ['another name', 'Other', env, 'The stack is Other, but the settings have the stackName Centre'],
  ['another region', 'Centre', { ...env, region: 'eu-west-1' }, "Give it env: { account: '111122223333', region: 'eu-central-1' }."],
  ['no account or region', 'Centre', {}, 'must stand in the account and region of the instance'],
];

test.each(elsewhere)('a stack with %s is refused in words', (_what, ...[name, where, words]) => {
  const app = appToRead();
  expect(() => new Dialback(new Stack(app, name, { env: where }), 'Dialback', settings)).toThrow(words);
});

test('a boundary bounds every role, and tags are on what takes them', () => {
  const boundary = 'arn:aws:iam::111122223333:policy/boundary';
  const template = synthesize({ ...plainSettings, permissionsBoundaryArn: boundary, tags: { costs: 'contact centre' } });
  const roles = ofType(template, 'AWS::IAM::Role');
  expect(roles.length).toBeGreaterThan(10);
  expect(roles.filter(([, { Properties }]) => Properties['PermissionsBoundary'] !== boundary)).toEqual([]);
  const tagged = ['AWS::Lambda::Function', 'AWS::DynamoDB::Table', 'AWS::SQS::Queue', 'AWS::S3::Bucket', 'AWS::SecretsManager::Secret', 'AWS::Connect::Queue', 'AWS::Connect::ContactFlow'];
  for (const type of tagged) expect(ofType(template, type).map(([, { Properties }]) => Properties['Tags'])).toEqual(ofType(template, type).map(() => expect.arrayContaining([{ Key: 'costs', Value: 'contact centre' }])));
});
