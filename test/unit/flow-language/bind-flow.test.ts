import fc from 'fast-check';
import { bindFlow, BindFlowError, PLACE_KINDS, placesOf } from '../../../flow-language/bind-flow';
import type { FlowDocument } from '../../../flow-language/types';

const flow = (parameters: Record<string, unknown>, metadata: unknown = {}): FlowDocument => ({
  Version: '2019-10-30',
  StartAction: 'report',
  Metadata: metadata,
  Actions: [{ Identifier: 'report', Type: 'InvokeLambdaFunction', Parameters: parameters, Transitions: {} }],
});

test('finds every place, with its kind, name and where it stands', () => {
  expect(placesOf(flow({ LambdaFunctionARN: '{{function.flow-handoff}}', Nested: { list: ['a {{setting.x}} b {{setting.y}}'] } }))).toEqual([
    { kind: 'function', name: 'flow-handoff', key: 'function.flow-handoff', path: 'Actions[0](report).Parameters.LambdaFunctionARN' },
    { kind: 'setting', name: 'x', key: 'setting.x', path: 'Actions[0](report).Parameters.Nested.list[0]' },
    { kind: 'setting', name: 'y', key: 'setting.y', path: 'Actions[0](report).Parameters.Nested.list[0]' },
  ]);
});

test.each(PLACE_KINDS)('knows places of the kind %s', (kind) => {
  expect(placesOf(flow({ a: `{{${kind}.it}}` }))).toHaveLength(1);
});

test('fills every place, also twice in one string, and leaves the given flow alone', () => {
  const unbound = flow({ a: '{{number.source}}, {{number.source}}', b: ['{{queue.parking}}'] });

  const bound = bindFlow(unbound, { 'number.source': '+15555550100', 'queue.parking': 'q' });

  expect(bound.Actions[0]?.Parameters).toEqual({ a: '+15555550100, +15555550100', b: ['q'] });
  expect(unbound.Actions[0]?.Parameters.b).toEqual(['{{queue.parking}}']);
});

test('a value is opaque: tokens, dollar signs and double braces in it stay as they are', () => {
  expect(bindFlow(flow({ a: '{{function.f}}' }), { 'function.f': "${Token[TOKEN.7]}$&$'{{x}}" }).Actions[0]?.Parameters.a).toBe("${Token[TOKEN.7]}$&$'{{x}}");
});

test('a missing reference throws, naming the place, where it stands, and what was given', () => {
  expect(() => bindFlow(flow({ a: '{{queue.parking}}' }), { 'queue.other': 'q' })).toThrow(
    new BindFlowError('no reference for {{queue.parking}} at Actions[0](report).Parameters.a; given: queue.other'),
  );
  expect(() => bindFlow(flow({ a: '{{queue.toString}}' }), {})).toThrow('given: none');
});

test('a reference without a place throws', () => {
  expect(() => bindFlow(flow({ a: '{{queue.parking}}' }), { 'queue.parking': 'q', 'queue.lost': 'q' })).toThrow(/no place for \{\{queue\.lost\}\}/);
});

test.each(['{{functions.f}}', '{{queue}}', '{{queue.}}', '{{ queue.a }}', '{{}}', '{{queue.a.b}}'])('double braces that are no place throw: %s', (text) => {
  expect(() => placesOf(flow({ a: text }))).toThrow(/is no place; a place is \{\{kind\.name\}\}/);
  expect(() => bindFlow(flow({ a: text }), {})).toThrow(BindFlowError);
});

test('the Metadata of the editor has no places', () => {
  expect(placesOf(flow({}, { name: '{{anything}}' }))).toEqual([]);
  expect(bindFlow(flow({}, { name: '{{anything}}' }), {}).Metadata).toEqual({ name: '{{anything}}' });
});

test('a flow without places comes back equal', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (parameters) => {
      fc.pre(!JSON.stringify(parameters).includes('{{'));
      const plain = JSON.parse(JSON.stringify(flow(parameters))) as FlowDocument;
      expect(bindFlow(plain, {})).toEqual(plain);
    }),
  );
});
