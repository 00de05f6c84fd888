import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App, Stack } from 'aws-cdk-lib';
import { defineSettings } from '../../lib/settings/define-settings';
import type { Settings } from '../../lib/settings/settings';
import { appToRead } from '../../lib/stacks/app-to-read';
import { DialbackStack } from '../../lib/stacks/dialback-stack';
import { readAssembly } from '../../local/cloudformation/read-assembly';
import { digestOf } from '../../local/make-once';

export interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  DependsOn?: string[];
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
}

export interface Template {
  Resources: Record<string, Resource>;
  Outputs: Record<string, { Value: unknown }>;
}

/** Settings with everything that a test might want to see. Bundling is skipped. */
export const plainSettings: Settings = {
  instanceArn: 'arn:aws:connect:eu-central-1:111122223333:instance/11111111-2222-3333-4444-555555555555',
  dedicatedNumber: { kind: 'claim', country: 'DE', type: 'DID' },
  source: { kind: 'claim', country: 'DE', type: 'DID' },
  callerId: '+493012345678',
  dialMode: 'queued-callback',
  legacy: { allowed: false },
  allowedCountries: ['DE', 'AT'],
  defaultCountry: 'DE',
  calling: { customersListThemselves: true },
  queues: [
    { name: 'Support', arn: 'arn:aws:connect:eu-central-1:111122223333:instance/11111111-2222-3333-4444-555555555555/queue/bbbbbbbb-0000-4000-8000-000000000002' },
    {
      name: 'Sales',
      arn: 'arn:aws:connect:eu-central-1:111122223333:instance/11111111-2222-3333-4444-555555555555/queue/bbbbbbbb-0000-4000-8000-000000000003',
      callerId: { arn: 'arn:aws:connect:eu-central-1:111122223333:phone-number/aaaaaaaa-0000-4000-8000-000000000002', number: '+493033333333' },
      recording: 'always',
      retries: 0,
      queuedAtMost: 'unlimited',
      offer: { aboveSeconds: 120 },
      slots: { capacity: 3 },
    },
  ],
  agentView: true,
  apps: [{ name: 'shop', keyDigest: 'ab'.repeat(32) }],
  callIns: {
    number: '+493012345678',
    pushApplications: ['arn:aws:sns:eu-central-1:111122223333:app/GCM/shop'],
    webhooks: [{ id: 'shop', address: 'https://shop.example.com/dialback', header: 'x-api-key', secretName: 'shop-push' }],
  },
  voicemails: { kind: 'voicemail-express', recordings: 'vmx3-recordings-centre', transcripts: 'vmx3-transcripts-centre', keyArn: 'arn:aws:kms:eu-central-1:111122223333:key/dddddddd-0000-4000-8000-000000000009' },
  events: { bus: 'own' },
  journeys: 'all',
  signIn: { kind: 'cognito', domainPrefix: 'dialback-test' },
  identity: { claim: 'cognito:username', holds: 'username' },
  roles: { kind: 'claim', claim: 'cognito:groups', administrators: ['administrators'] },
};

const { callIns: _announced, agentView: _shown, voicemails: _kept, roles: _roles, calling: _listing, ...withoutCallIns } = plainSettings;

/** Beside what is plain: a page with a softphone in the workspace, a web ACL before it (which is a stack of its own), a network, a key of the operator's own, and a quiet routing profile. */
export const fullSettings: Settings = {
  ...plainSettings,
  page: { kind: 'cloudfront', softphone: { kind: 'embedded-ccp', instanceAddress: 'https://desk.my.connect.aws' } },
  edge: { kind: 'cloudfront', pageWebAcl: { kind: 'new', requestsPerAddress: 6000 } },
  network: { subnetIds: ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'], securityGroupIds: ['sg-0123456789abcdef0'] },
  encryptionKeyArn: 'arn:aws:kms:eu-central-1:111122223333:key/dddddddd-0000-4000-8000-000000000009',
  orderGuarantee: { kind: 'quiet-routing-profile', routingProfileId: 'dddddddd-0000-4000-8000-000000000001' },
};

/** A second stack of settings: the other branch of every choice. */
export const otherSettings: Settings = {
  ...withoutCallIns,
  dedicatedNumber: { kind: 'existing', arn: 'arn:aws:connect:eu-central-1:111122223333:phone-number/aaaaaaaa-0000-4000-8000-000000000001', number: '+493011111111' },
  source: { kind: 'queue', arn: `${plainSettings.instanceArn}/queue/bbbbbbbb-0000-4000-8000-000000000001`, number: '+493022222222' },
  callerId: 'from-queue',
  legacy: { allowed: true, acceptedBecause: 'The hotline of last resort has no other way.' },
  atMostPlacementsPerMinute: 240,
  queues: [],
  apps: [],
  voicemails: { kind: 'own', recordings: { kind: 'new' } },
  events: { bus: 'none' },
  journeys: 'ours',
  reports: { zone: 'Europe/Berlin', export: { bucket: 'centre-reports', prefix: 'dialback/' } },
  orderGuarantee: { kind: 'hold-status', holdStatusId: 'cccccccc-0000-4000-8000-000000000001', routableStatusId: 'cccccccc-0000-4000-8000-000000000002' },
  signIn: { kind: 'issuer', issuer: 'https://login.example.com/', audience: ['desk'] },
  identity: { claim: 'sub', holds: 'user-id' },
  page: { kind: 'none' },
  pageOrigins: ['https://desk.example.com'],
  alarms: { kind: 'email', address: 'on-call@example.com' },
};

/** With the resources of nested stacks in their places. */
export function templateOf(app: App, stack: Stack): Template {
  return readAssembly(app.synth().directory).find(({ stackName }) => stackName === stack.stackName)!.template as Template;
}

/** What CloudFormation is given: the template itself, and that of each nested stack. */
export function deployedTemplates(settings: Settings): Template[] {
  const { directory } = newStack(settings).app.synth();
  return readdirSync(directory).filter((name) => name.endsWith('.template.json')).map((name) => JSON.parse(readFileSync(join(directory, name), 'utf8')) as Template);
}

/** Everything that a template is made from beside the settings. */
const sources = digestOf(['lib', 'local/cloudformation', 'lambda', 'contact-flows', 'flow-language', 'cdk.json', 'package-lock.json', 'test/infrastructure/synthesize.ts']);
const templates = join(__dirname, '../../.local/templates', sources);

/** A template of the same sources and settings is read again: most files here want the same few. Each caller has a copy of its own. */
export function synthesize(settings: Settings): Template {
  const place = join(templates, `${createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 16)}.json`);
  if (!existsSync(place)) writeWhole(place, JSON.stringify(synthesizeAnew(settings)));
  return JSON.parse(readFileSync(place, 'utf8')) as Template;
}

function synthesizeAnew(settings: Settings): Template {
  const { app, stack } = newStack(settings);
  return templateOf(app, stack);
}

function newStack(settings: Settings): { app: App; stack: Stack } {
  const app = appToRead();
  return { app, stack: new DialbackStack(app, defineSettings(settings)) };
}

/** Written aside and moved into place: other test files may be reading. */
function writeWhole(place: string, text: string): void {
  mkdirSync(templates, { recursive: true });
  const aside = `${place}.${randomUUID()}`;
  writeFileSync(aside, text);
  renameSync(aside, place);
}

export function ofType(template: Template, type: string): [id: string, resource: Resource][] {
  return Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);
}

export interface Policy {
  Statement: { Effect: string; Action: string | string[]; Resource?: unknown; NotResource?: unknown; Condition?: Record<string, Record<string, unknown>> }[];
}

/** What roles may do, each policy with the id of its role: those of functions are a part of their roles, others stand beside them. A role's trust policy is a different thing. */
export function policiesOf(template: Template): [roleId: string, policy: Policy][] {
  const within = ofType(template, 'AWS::IAM::Role').flatMap(([id, { Properties }]) => ((Properties['Policies'] ?? []) as { PolicyDocument: Policy }[]).map(({ PolicyDocument }): [string, Policy] => [id, PolicyDocument]));
  const beside = ofType(template, 'AWS::IAM::Policy').flatMap(([, { Properties }]) => (Properties['Roles'] as { Ref: string }[]).map(({ Ref }): [string, Policy] => [Ref, Properties['PolicyDocument'] as Policy]));
  return [...within, ...beside];
}
