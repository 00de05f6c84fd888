import { inlineNested } from '../../../../local/cloudformation/inline-nested';
import type { ResourceDefinition, Template } from '../../../../local/cloudformation/template';

const address = { 'Fn::Join': ['', ['https://s3.', { Ref: 'AWS::URLSuffix' }, '/assets/abc.json']] };
const nested = (Properties: object, more: Partial<ResourceDefinition> = {}): ResourceDefinition => ({ Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: address, ...Properties }, ...more });
const rule = (Properties: Record<string, unknown>, more: Partial<ResourceDefinition> = {}): ResourceDefinition => ({ Type: 'AWS::Events::Rule', Properties, ...more });

/** A queue outside, a rule inside that brings events there, and a policy outside that lets it. */
const outer: Template = {
  Resources: {
    Queue: { Type: 'AWS::SQS::Queue' },
    Policy: { Type: 'AWS::SQS::QueuePolicy', Properties: { Let: { 'Fn::GetAtt': ['Rules', 'Outputs.RuleArn'] }, Of: { Ref: 'Queue' } } },
    Last: { Type: 'AWS::SQS::Queue', DependsOn: ['Policy', 'Rules'] },
    Rules: nested({ Parameters: { Told: { 'Fn::GetAtt': ['Queue', 'Arn'] }, Empty: '' } }, { DependsOn: 'Queue' }),
  },
};
const inner: Template = {
  Parameters: { Told: { Type: 'String' }, Empty: { Type: 'String' } },
  Resources: { Rule: rule({ Target: { Ref: 'Told' }, Says: { Ref: 'Empty' }, In: { Ref: 'AWS::Region' } }), Other: rule({ Of: { 'Fn::GetAtt': ['Rule', 'Arn'] } }, { DependsOn: ['Rule'] }) },
  Outputs: { RuleArn: { Value: { 'Fn::GetAtt': ['Rule', 'Arn'] } } },
};

const inlined = (change: Partial<Template>, around = outer) => inlineNested(around, () => ({ ...inner, ...change }));

test('resources of a nested stack stand in the template, and say what they were told and told others', () => {
  const keys: string[] = [];
  const { Resources } = inlineNested(outer, (s3Key) => {
    keys.push(s3Key);
    return inner;
  });
  expect(keys).toEqual(['abc.json']);
  expect(Resources).toEqual({
    Queue: { Type: 'AWS::SQS::Queue' },
    Policy: { Type: 'AWS::SQS::QueuePolicy', Properties: { Let: { 'Fn::GetAtt': ['RulesRule', 'Arn'] }, Of: { Ref: 'Queue' } } },
    Last: { Type: 'AWS::SQS::Queue', DependsOn: ['Policy', 'RulesRule', 'RulesOther'] },
    RulesRule: rule({ Target: { 'Fn::GetAtt': ['Queue', 'Arn'] }, Says: '', In: { Ref: 'AWS::Region' } }, { DependsOn: ['Queue'] }),
    RulesOther: rule({ Of: { 'Fn::GetAtt': ['RulesRule', 'Arn'] } }, { DependsOn: ['RulesRule', 'Queue'] }),
  });
});

test('a template without nested stacks is left as it is', () => {
  expect(inlineNested(inner, () => outer)).toBe(inner);
});

test('stacks that wait for each other are refused, as CloudFormation does, though no resource waits for itself', () => {
  const circle: Template = { Resources: { ...outer.Resources, Queue: { Type: 'AWS::SQS::Queue', Properties: { Of: { 'Fn::GetAtt': ['Rules', 'Outputs.RuleArn'] } } } } };
  expect(() => inlined({}, circle)).toThrow('Circular dependency: Queue → Rules → Queue.');
});

test.each<[what: string, change: Partial<Template>, words: string]>([
  ['a name that is not its own', { Resources: { Rule: rule({ Name: { Ref: 'AWS::StackName' } }) } }, 'The nested stack Rules refers to AWS::StackName, which is not emulated.'],
  ['a section', { Conditions: {} }, 'The nested stack Rules has the section Conditions, which is not emulated.'],
  ['a default', { Parameters: { Quiet: { Type: 'String', Default: 'yes' } } }, 'The nested stack Rules has the parameter Quiet with its default, which is not emulated.'],
  ['a condition', { Resources: { Rule: rule({}, { Condition: 'Live' }) } }, 'The nested stack Rules has the condition Live on Rule, which is not emulated.'],
  ['a stack in it', { Resources: { Deeper: nested({}) } }, 'The nested stack Rules has a nested stack in it, Deeper, which is not emulated.'],
  ['a text with places', { Resources: { Rule: rule({ Name: { 'Fn::Sub': '${Told}' } }) } }, 'The nested stack Rules has Fn::Sub, which is not emulated.'],
])('%s is refused by name', (_what, change, words) => {
  expect(() => inlined(change)).toThrow(words);
});

test('a nested stack that waits for a time, or whose template lies nowhere, is refused by name', () => {
  expect(() => inlined({}, { Resources: { Rules: nested({ TimeoutInMinutes: 5 }) } })).toThrow('The nested stack Rules has the property TimeoutInMinutes, which is not emulated.');
  expect(() => inlined({}, { Resources: { Rules: nested({ TemplateURL: { Ref: 'Address' } }) } })).toThrow('The nested stack Rules has no TemplateURL that can be read.');
});
