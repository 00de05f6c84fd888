import { namesInReach } from '../../../lib/doctor/blocks-in-reach';
import { tableCheck } from '../../../lib/doctor/checks/table';
import type { Account, TableFacts } from '../../../lib/doctor/finding';

const block = (Identifier: string, next: object, Parameters: object = {}) => ({ Identifier, Type: 'x', Parameters, Transitions: next });
const flow = (...Actions: object[]) => JSON.stringify({ StartAction: 'start', Actions });

test.each([
  ['in the first block', flow(block('start', {}, { FlowId: 'ours' })), true],
  ['behind an error', flow(block('start', { NextAction: 'end', Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'there' }] }), block('there', {}, { Hooks: { CustomerQueue: 'arn/ours' } }), block('end', {})), true],
  ['behind a condition, in a circle', flow(block('start', { Conditions: [{ Condition: {}, NextAction: 'there' }] }), block('there', { NextAction: 'start' }, { FlowId: 'ours' })), true],
  ['where nothing leads', flow(block('start', {}), block('there', { NextAction: 'start' }, { FlowId: 'ours' })), false],
  ['in the name of a block alone', flow(block('start', { NextAction: 'ours' }), block('ours', {})), false],
  ['in what is no flow', '{"ours":', false],
])('a flow that names ours %s: %s', (_where, content, leads) => {
  expect(namesInReach(content, 'ours')).toBe(leads);
});

const STREAM = 'arn:aws:dynamodb:eu-central-1:111122223333:table/t/stream/1';
const sound: TableFacts = { status: 'ACTIVE', indexes: ['related', 'contact', 'attention'], streamView: 'NEW_AND_OLD_IMAGES', streamArn: STREAM, expiresBy: 'removeAt', isRecoverable: true, isProtected: true };
const looked = async (change: Partial<TableFacts>) => (await tableCheck.run({ stack: { table: async () => ({ ...sound, ...change }), output: () => STREAM } } as unknown as Account)).map(({ is, says }) => `${is}: ${says}`);

test.each<[string, Partial<TableFacts>, string]>([
  ['that is being made', { status: 'CREATING' }, 'wrong: It cannot be used now.'],
  ['without a stream', { streamView: undefined }, 'wrong: It has no stream'],
  ['with a stream of keys', { streamView: 'KEYS_ONLY' }, 'wrong: It has no stream'],
  ['whose stream was switched off and on again', { streamArn: `${STREAM}2` }, 'wrong: Its stream is another one'],
  ['without an index', { indexes: ['attention', 'contact'] }, 'wrong: It lacks one of its indexes'],
  ['that expires by another attribute', { expiresBy: 'ttl' }, 'wrong: Nothing in it expires'],
  ['that is sound', {}, 'right: The table tells its changes'],
])('a table %s', async (_what, change, words) => {
  expect(await looked(change)).toEqual([expect.stringContaining(words)]);
});
