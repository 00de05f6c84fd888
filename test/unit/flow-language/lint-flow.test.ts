import fc from 'fast-check';
import { CATALOGUE } from '../../../flow-language/catalogue/catalogue';
import { lintFlow } from '../../../flow-language/lint-flow';
import { RULES } from '../../../flow-language/rules';
import { FLOW_TYPES } from '../../../flow-language/types';
import { ACTION_CASES } from './cases';
import { CATALOGUE_ROWS, end, flow, RULE_CASES } from './rule-cases';

test.each([...RULE_CASES, ...CATALOGUE_ROWS].map((one) => [one.title, one] as const))('%s', (_title, { flow: content, type, expected }) => {
  const found = lintFlow(content, type);

  expect(found.map((problem) => `${problem.severity} ${problem.rule}`).sort()).toEqual([...expected].sort());
});

test('every rule of the register is broken by a case, and every finding names a rule of the register', () => {
  const named = new Set([...ACTION_CASES, ...RULE_CASES].flatMap((one) => one.expected.map((expected) => expected.split(' ')[1])));

  expect([...named].sort()).toEqual(RULES.map((rule) => rule.name).sort());
});

test('rule names are unique, kebab-case, and each rule says what must hold and where that is known from', () => {
  expect(new Set(RULES.map((rule) => rule.name)).size).toBe(RULES.length);
  for (const rule of RULES) {
    expect(rule.name).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(rule.says).not.toBe('');
    expect(rule.source).toMatch(/§|developer guide/);
  }
});

test('a finding says what is wrong, where, and what is allowed', () => {
  const loop = { Identifier: 'three times', Type: 'Loop', Parameters: { LoopCount: '101' }, Transitions: { NextAction: 'end' } };

  expect(lintFlow(flow(loop, end()))).toContainEqual({
    severity: 'error',
    action: 'three times',
    rule: 'value-range',
    message: 'Parameters.LoopCount is "101"; allowed is a whole number from 0 to 100',
    connectMessage: 'Invalid Action property value. Path: Actions[0].Parameters.LoopCount',
  });
});

test('a misnamed type is answered with the name that was meant', () => {
  const [problem] = lintFlow(flow({ ...end(), Type: 'UnTagContact' }));

  expect(problem?.message).toBe('there is no action type "UnTagContact"; the type is called UntagContact');
});

test('a string and the document parsed from it lint alike', () => {
  for (const { flow: content, type } of RULE_CASES) {
    if (typeof content === 'object' && content !== null && !('Version' in content && content.Version === undefined)) {
      expect(lintFlow(JSON.stringify(content), type)).toEqual(lintFlow(JSON.parse(JSON.stringify(content)), type));
    }
  }
});

test('the type of a flow is CONTACT_FLOW unless it is given', () => {
  expect(lintFlow(flow(end()))).toEqual([]);
  expect(lintFlow(flow({ ...end(), Type: 'EndFlowExecution' })).map((problem) => problem.rule)).toEqual(['action-flow-type']);
});

test('does not change the document that it is given', () => {
  const document = flow({ Identifier: 'end', Type: 'DisconnectParticipant', Transitions: {} });
  const before = structuredClone(document);

  lintFlow(document);

  expect(document).toEqual(before);
});

test('never throws, whatever stands in the places of a flow', () => {
  const transitions = fc.oneof(fc.jsonValue(), fc.record({ NextAction: fc.jsonValue(), Errors: fc.jsonValue(), Conditions: fc.array(fc.record({ Condition: fc.jsonValue() })) }));
  const action = fc.record({ Identifier: fc.oneof(fc.string(), fc.jsonValue()), Type: fc.constantFrom(...Object.keys(CATALOGUE), 'ResumeContact', 'x'), Parameters: fc.jsonValue(), Transitions: transitions });
  const document = fc.record({ Version: fc.jsonValue(), StartAction: fc.jsonValue(), Settings: fc.jsonValue(), Actions: fc.array(fc.oneof(action, fc.jsonValue())) }, { requiredKeys: ['Actions'] });

  fc.assert(
    fc.property(fc.oneof(document, fc.jsonValue(), fc.string()), fc.constantFrom(...FLOW_TYPES, 'MODULE' as const), (content, type) => {
      expect(Array.isArray(lintFlow(content, type))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('does not throw on an object that no text can be made of', () => {
  const ask = { Identifier: 'it', Type: 'GetParticipantInput', Parameters: { Text: 'Your number?', InputTimeLimitSeconds: '5', StoreInput: { toString: '' } }, Transitions: { NextAction: 'it' } };
  expect(lintFlow(flow(ask)).map(({ rule }) => rule)).toContain('value-kind');
});

test('does not throw on an operand that no text can be made of', () => {
  const conditions = ['Equals', 'KeyExists'].map((Operator) => ({ NextAction: 'it', Condition: { Operator, Operands: [{ toString: null }] } }));
  for (const Type of ['Compare', 'Loop', 'CheckHoursOfOperation', 'GetParticipantInput']) {
    const branching = { Identifier: 'it', Type, Parameters: {}, Transitions: { NextAction: 'it', Conditions: conditions } };
    expect(lintFlow(flow(branching)).map(({ rule }) => rule)).toContain('condition-operand');
  }
});

test('never throws on a spoilt parameter of a valid action', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ACTION_CASES), fc.jsonValue(), (one, value) => {
      const document = structuredClone(one.flow) as { Actions: { Parameters: Record<string, unknown> }[] };
      const parameters = document.Actions[0]!.Parameters;
      for (const key of Object.keys(parameters)) parameters[key] = value;
      lintFlow(document, one.type);
    }),
    { numRuns: 500 },
  );
});

test('says why an action is not modelled', () => {
  expect(lintFlow(flow({ Identifier: 'it', Type: 'UpsertDataTableValues', Parameters: {}, Transitions: { NextAction: 'end' } }, end())).map(({ message }) => message)).toEqual([expect.stringContaining('since there are no data tables')]);
});
