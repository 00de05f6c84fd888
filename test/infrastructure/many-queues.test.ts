import { EVENT_BYTES } from '../../lib/callbacks/queue-settings';
import { RESOURCES_AT_MOST } from '../../lib/stacks/refuse-too-many-resources';
import type { Settings } from '../../lib/settings/settings';
import { deployedTemplates, ofType, plainSettings, policiesOf, synthesize, type Template } from './synthesize';

/** The limits of CloudFormation, IAM and Lambda that grow with the number of queues, or with what is switched on (their pages of quotas). */
const TEMPLATE_BYTES = 1_048_576;
const OUTPUTS = 200;
const PARAMETERS = 200;
const DYNAMIC_REFERENCES = 60;
const ROLE_CHARACTERS = 10_240;

const QUEUES = 200;
const { callIns, ...others } = plainSettings;
const [support, sales] = plainSettings.queues!;
const many = Array.from({ length: QUEUES + 100 }, (_, n) => ({ ...(n % 2 ? sales! : support!), name: `Department with a long name, number ${n}`, arn: support!.arn.replace(/...$/, String(100 + n)) }));
/** One of them is the most that may call customers before an agent. */
many[0] = { ...many[0]!, mode: 'customer-first', customerFirst: { announcedAs: 'Example' } };

/** All but what has few uses: see the page "Several stacks". */
const usual: Settings = { ...plainSettings, calling: {}, events: { bus: 'none' }, journeys: 'ours' };
const hooks = (...ids: string[]) => ids.map((id) => ({ ...callIns!.webhooks![0]!, id, secretName: `${id}-secret` }));
/** Of each choice that which takes the most resources. */
const everything: Settings = {
  ...others,
  callIns: { ...callIns!, webhooks: hooks('shop', 'branch', 'partner') },
  legacy: { allowed: true, acceptedBecause: 'The hotline of last resort has no other way.' },
  orderGuarantee: { kind: 'quiet-routing-profile', routingProfileId: 'cccccccc-0000-4000-8000-000000000001' },
  quietWork: { routingProfileId: 'cccccccc-0000-4000-8000-000000000002' },
  reports: { zone: 'Europe/Berlin', export: { bucket: 'centre-reports' } },
  alarms: { kind: 'email', address: 'on-call@example.com' },
  texts: { company: 'Example' },
  events: { bus: 'own', webhooks: hooks('crm', 'lake') },
  voicemails: { kind: 'own', recordings: { kind: 'new' } },
  agentEventStream: { arn: 'arn:aws:kinesis:eu-central-1:111122223333:stream/agents' },
  page: { kind: 'cloudfront', softphone: { kind: 'embedded-ccp', instanceAddress: 'https://centre.my.connect.aws' }, workspace: { kind: 'application' } },
  edge: { kind: 'cloudfront', keyNumber: 7, webAcl: { kind: 'existing', arn: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/apps/dddddddd-0000-4000-8000-000000000009' } },
  agentsChooseDevice: true,
  flowTests: true,
};

/** The stack has the twins, the others are nested in it. */
const resourcesOf = (templates: Template[]) => Math.max(...templates.map(({ Resources }) => Object.keys(Resources).length));
const withFew = deployedTemplates({ ...everything, queues: many.slice(0, 2) });
/** As many queues as fit beside everything else. */
const room = RESOURCES_AT_MOST - resourcesOf(withFew) + 2;
const deployed = deployedTemplates({ ...everything, queues: many.slice(0, room) });

test('no alarm or rule takes the room of a queue', () => {
  const [stack] = deployed.filter((template) => ofType(template, 'AWS::Connect::Queue').length > 0);
  expect(['AWS::CloudWatch::Alarm', 'AWS::Events::Rule'].flatMap((type) => ofType(stack!, type))).toEqual([]);
});

test('two hundred queues fit into one stack beside everything that can be switched on', () => {
  expect(room).toBeGreaterThanOrEqual(QUEUES);
});

test('as many queues as there is room for are taken, and one more is refused before the deploy', () => {
  expect(resourcesOf(deployed)).toBe(RESOURCES_AT_MOST);
  expect(() => synthesize({ ...everything, queues: many.slice(0, room + 1) })).toThrow(`the stack has ${RESOURCES_AT_MOST + 1} resources, and CloudFormation takes ${RESOURCES_AT_MOST}. Name ${room} queues at most`);
});

test('a stack with the most queues and everything else, and each stack nested in it, keeps well within the other limits of CloudFormation', () => {
  expect(deployed).toHaveLength(3);
  for (const template of deployed) {
    const { Parameters = {}, Outputs = {} } = template as Partial<Template> & { Parameters?: object };
    expect(Buffer.byteLength(JSON.stringify(template))).toBeLessThan(TEMPLATE_BYTES * 0.8);
    expect(Object.keys(Outputs).length).toBeLessThan(OUTPUTS / 2);
    expect(Object.keys(Parameters).length).toBeLessThan(PARAMETERS / 2);
    expect((JSON.stringify(template).match(/\{\{resolve:/g) ?? []).length).toBeLessThan(DYNAMIC_REFERENCES / 2);
  }
});

test('no role of a stack with the most queues and everything else may do more than IAM takes in words', () => {
  expect(Math.max(...deployed.flatMap(policiesOf).map(([, policy]) => JSON.stringify(policy).length))).toBeLessThan(ROLE_CHARACTERS);
});

test('the event that writes the settings of all queues is no larger than Lambda takes', () => {
  const [, { Properties }] = deployed.flatMap((template) => ofType(template, 'Custom::QueueSettings'))[0]!;
  // What only the deploy knows are ids.
  const [, parts] = (Properties['Queues'] as { 'Fn::Join': [string, unknown[]] })['Fn::Join'];
  const text = parts.map((part) => (typeof part === 'string' ? part : 'x'.repeat(36))).join('');
  expect(2 * Buffer.byteLength(JSON.stringify(text))).toBeLessThan(EVENT_BYTES);
});

test('settings of queues that make a larger event are refused before the deploy, though there is room for the twins', () => {
  expect(() => synthesize({ ...usual, queues: many.slice(0, 240) })).toThrow(/The settings of 240 queues make an event of \d+ bytes, and Lambda takes 262144/);
});

test('the variables and the policies of a function do not grow with the queues', () => {
  const sizes = (templates: Template[]) =>
    new Map([
      ...templates.flatMap((template) => ofType(template, 'AWS::Lambda::Function')).map(([id, { Properties }]) => [id, JSON.stringify(Properties['Environment']).length] as const),
      ...templates.flatMap(policiesOf).map(([id, policy]) => [id, JSON.stringify(policy).length] as const),
    ]);
  expect(sizes(deployed)).toEqual(sizes(withFew));
});
