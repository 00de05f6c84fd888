import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleOf } from '../../lib/bundles/bundle-of';
import { operationsIn } from '../../lib/bundles/operations-in';
import type { Settings } from '../../lib/settings/settings';
import { ofType, otherSettings, plainSettings, policiesOf, synthesize } from './synthesize';

/** Each choice that grants a call is made in one of them. */
const choices: Settings[] = [
  plainSettings,
  otherSettings,
  {
    ...plainSettings,
    agentsChooseDevice: true,
    outcomes: [{ code: 'never-again', label: { en: 'Do not call again', de: 'Nicht mehr anrufen' }, does: 'do-not-call' }],
    orderGuarantee: { kind: 'quiet-routing-profile', routingProfileId: 'dddddddd-0000-4000-8000-000000000001' },
    queues: [{ ...plainSettings.queues![0]!, mode: 'customer-first', customerFirst: { announcedAs: 'The Example Company' }, leadAtMostMinutes: 5 }],
    voicemails: { kind: 'voicemail-express', recordings: 'vmx3-recordings-centre', transcripts: 'vmx3-transcripts-centre', endTasks: true },
    roles: { kind: 'security-profile', administrators: ['dddddddd-0000-4000-8000-000000000002'] },
    signIn: otherSettings.signIn,
    identity: otherSettings.identity,
  },
];
/** The action that allows an operation, if it has another name (service authorization reference). A transaction is allowed by the actions of its writes. */
const ACTIONS: Partial<Record<string, string>> = { 'dynamodb:TransactWriteItems': 'dynamodb:PutItem', 'dynamodb:ExecuteTransaction': 'dynamodb:PartiQLInsert', 'sqs:SendMessageBatch': 'sqs:SendMessage', 'eventbridge:PutEvents': 'events:PutEvents', 'secrets-manager:GetSecretValue': 'secretsmanager:GetSecretValue', 's3:HeadObject': 's3:GetObject', 's3:ListObjectsV2': 's3:ListBucket' };

const granted = grantsByFunction();
const functions = [...granted.keys()];
const codeOf = (name: string) => readFileSync(join(bundleOf(name), 'index.mjs'), 'utf8');

function grantsByFunction(): Map<string, Set<string>> {
  const grants = new Map<string, Set<string>>();
  for (const template of choices.map(synthesize)) {
    for (const [, { Properties }] of ofType(template, 'AWS::Lambda::Function')) {
      const name = String(Properties['Description']).replace('Dialback ', '');
      const [roleId] = (Properties['Role'] as { 'Fn::GetAtt': [string] })['Fn::GetAtt'];
      grants.set(name, new Set([...(grants.get(name) ?? []), ...actionsOf(template, roleId)]));
    }
  }
  return grants;
}

function actionsOf(template: ReturnType<typeof synthesize>, roleId: string): string[] {
  return policiesOf(template).flatMap(([id, { Statement }]) => (id === roleId ? Statement.flatMap(({ Action }) => Action) : []));
}

/** Returns operations that a function carries although no grant lets it call them. */
function uncalledIn(code: string, grants: ReadonlySet<string>): string[] {
  const actions = operationsIn(code).map(({ client, name }) => `${client.replace('client-', '')}:${name}`);
  return actions.filter((action) => !grants.has(ACTIONS[action] ?? action));
}

test.each(functions)('%s starts from at most 600 kB of code', (name) => {
  expect(codeOf(name).length).toBeGreaterThan(0);
  expect(Buffer.byteLength(codeOf(name))).toBeLessThanOrEqual(600_000);
});

test.each(functions)('%s carries no operation of AWS that it never calls', (name) => {
  expect(uncalledIn(codeOf(name), granted.get(name)!)).toEqual([]);
});

test('operations are seen in a bundle, and one without its grant is found', () => {
  const grants = new Set(granted.get('tick-dispatch'));
  grants.delete('dynamodb:Query');
  expect(uncalledIn(codeOf('tick-dispatch'), grants)).toEqual(['dynamodb:Query']);
});
