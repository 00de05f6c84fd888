import { QUEUES_AT_MOST } from '../../lib/settings/rules/room-rules';
import type { Settings } from '../../lib/settings/settings';
import { sample } from '../runs';
import { ofType, plainSettings, policiesOf, synthesize } from './synthesize';

/** The limits of CloudFormation, IAM and Lambda that grow with the number of queues (their pages of quotas). */
const RESOURCES = 500;
const TEMPLATE_BYTES = 1_048_576;
const ROLE_CHARACTERS = 10_240;
/** An event that a function gets without anybody waiting for it. A custom resource gets the queues of now and those of before. */
const EVENT_BYTES = 262_144;

const plain = { ...plainSettings, calling: {} };
const [support, sales] = plain.queues!;
const many = Array.from({ length: QUEUES_AT_MOST }, (_, n) => ({ ...(n % 2 ? sales! : support!), name: `Department with a long name, number ${n}`, arn: support!.arn.replace(/...$/, String(100 + n)) }));
/** One of them is the most that may call customers before an agent. */
many[0] = { ...many[0]!, mode: 'customer-first', customerFirst: { announcedAs: 'Example' } };
const withoutEvents = { ...plain, events: { bus: 'none' as const }, journeys: 'ours' as const };
const most = synthesize({ ...withoutEvents, queues: many });

test('as many queues as the settings may name fit into one stack', () => {
  expect(Object.keys(most.Resources).length).toBeLessThanOrEqual(RESOURCES);
  expect(Buffer.byteLength(JSON.stringify(most))).toBeLessThan(TEMPLATE_BYTES);
  const [, { Properties }] = ofType(most, 'Custom::QueueSettings')[0]!;
  // What only the deploy knows are ids.
  const [, parts] = (Properties['Queues'] as { 'Fn::Join': [string, unknown[]] })['Fn::Join'];
  const text = parts.map((part) => (typeof part === 'string' ? part : 'x'.repeat(36))).join('');
  expect(2 * Buffer.byteLength(JSON.stringify(text))).toBeLessThan(EVENT_BYTES);
});

const { callIns } = plain;
const beside: readonly [what: string, more: Partial<Settings>, fewer: number][] = [
  ['a second webhook for pushes', { reports: { export: { bucket: 'centre-reports' } }, callIns: { ...callIns!, webhooks: [...callIns!.webhooks!, { ...callIns!.webhooks![0]!, id: 'second' }] } }, 38],
  ['webhooks for events', { events: { bus: 'own', webhooks: [{ ...callIns!.webhooks![0]!, id: 'crm' }] }, journeys: 'ours' }, 18],
  ['customers who list themselves', { calling: { customersListThemselves: true }, events: { bus: 'none' }, journeys: 'ours' }, 6],
  ['tasks that are ended', { voicemails: { kind: 'voicemail-express', recordings: 'vmx3-recordings-centre', transcripts: 'vmx3-transcripts-centre', endTasks: true }, events: { bus: 'none' }, journeys: 'ours' }, 1],
  ['texts', { journeys: 'ours', texts: { company: 'Example' } }, 24],
  ['the event bus', { journeys: 'ours' }, 10],
  ['journeys of all', {}, 23],
  ['the nightly files', { reports: { export: { bucket: 'centre-reports' } } }, 33],
];
test.each(sample(beside, 2))('and as many as they may name beside %s', (_what, more, fewer) => {
  const fit = { ...plain, ...more, queues: many.slice(0, QUEUES_AT_MOST - fewer) };
  expect(Object.keys(synthesize(fit).Resources).length).toBeLessThanOrEqual(RESOURCES);
  expect(() => synthesize({ ...fit, queues: many.slice(0, QUEUES_AT_MOST - fewer + 1) })).toThrow(`Name ${QUEUES_AT_MOST - fewer} queues at most`);
});

test('the variables and the policies of a function do not grow with the queues', () => {
  const sizes = (template: typeof most) =>
    new Map([
      ...ofType(template, 'AWS::Lambda::Function').map(([id, { Properties }]) => [id, JSON.stringify(Properties['Environment']).length] as const),
      ...policiesOf(template).map(([id, policy]) => [id, JSON.stringify(policy).length] as const),
    ]);
  expect(sizes(most)).toEqual(sizes(synthesize({ ...withoutEvents, queues: many.slice(0, 2) })));
  expect(Math.max(...policiesOf(most).map(([, policy]) => JSON.stringify(policy).length))).toBeLessThan(ROLE_CHARACTERS);
});
