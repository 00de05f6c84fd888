import { resolve } from '../../../../local/cloudformation/resolve';
import { stackScope } from '../../../../local/cloudformation/stack-scope';
import { checkTemplate, type Template } from '../../../../local/cloudformation/template';

const identity = { accountId: '111122223333', region: 'eu-west-2', stackName: 'Sample', stackId: 'arn:stack' };

function resolving(template: Partial<Template> = {}) {
  const made = new Map([['Table', { ref: 'table-1', attributes: { Arn: 'arn:table-1' } }]]);
  const scope = stackScope({ Resources: { Table: { Type: 'AWS::DynamoDB::Table' } }, ...template }, identity, made);
  return (value: unknown) => resolve(value, scope);
}

describe('intrinsic functions', () => {
  test.each<[string, unknown, unknown]>([
    ['Ref to a resource', { Ref: 'Table' }, 'table-1'],
    ['Ref to a pseudo parameter', { Ref: 'AWS::Region' }, 'eu-west-2'],
    ['Fn::GetAtt as a pair', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'arn:table-1'],
    ['Fn::GetAtt as text', { 'Fn::GetAtt': 'Table.Arn' }, 'arn:table-1'],
    ['Fn::Sub', { 'Fn::Sub': '${Table} in ${AWS::Region} is ${Table.Arn}, ${!literally}' }, 'table-1 in eu-west-2 is arn:table-1, ${literally}'],
    ['Fn::Sub with variables', { 'Fn::Sub': ['${Name}', { Name: { Ref: 'Table' } }] }, 'table-1'],
    ['Fn::Join', { 'Fn::Join': ['/', ['a', { Ref: 'Table' }]] }, 'a/table-1'],
    ['Fn::Select of Fn::Split', { 'Fn::Select': [1, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Table', 'Arn'] }] }] }, 'table-1'],
    ['Fn::Base64', { 'Fn::Base64': 'text' }, 'dGV4dA=='],
    ['Fn::Equals', { 'Fn::Equals': [{ Ref: 'AWS::AccountId' }, '111122223333'] }, true],
    ['Fn::And, Fn::Or, Fn::Not', { 'Fn::And': [{ 'Fn::Or': [{ 'Fn::Equals': [1, 2] }, { 'Fn::Equals': [1, 1] }] }, { 'Fn::Not': [{ 'Fn::Equals': [1, 2] }] }] }, true],
  ])('%s is resolved', (_, value, expected) => {
    expect(resolving()(value)).toBe(expected);
  });

  test('a parameter has its default, and the CDK bootstrap version is known', () => {
    const inside = resolving({ Parameters: { Stage: { Type: 'String', Default: 'live' }, Version: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/cdk-bootstrap/hnb659fds/version' } } });
    expect(inside({ Ref: 'Stage' })).toBe('live');
    expect(Number(inside({ Ref: 'Version' }))).toBeGreaterThanOrEqual(6);
  });

  test('Fn::If follows its condition, and AWS::NoValue leaves the property out', () => {
    const inside = resolving({ Conditions: { Live: { 'Fn::Equals': ['a', 'a'] }, Trial: { 'Fn::Not': [{ Condition: 'Live' }] } } });
    expect(inside({ Kept: { 'Fn::If': ['Live', 'yes', 'no'] }, Left: { 'Fn::If': ['Trial', 'yes', { Ref: 'AWS::NoValue' }] } })).toEqual({ Kept: 'yes' });
  });

  test('Fn::FindInMap reads the mapping and refuses a key that is not there', () => {
    const inside = resolving({ Mappings: { Size: { live: { memory: 512 } } } });
    expect(inside({ 'Fn::FindInMap': ['Size', 'live', 'memory'] })).toBe(512);
    expect(() => inside({ 'Fn::FindInMap': ['Size', 'trial', 'memory'] })).toThrow('the template maps nothing under Size, trial, memory');
  });

  test('the Condition of a policy statement is data, not a call', () => {
    const statement = { Effect: 'Allow', Condition: { StringEquals: { a: 'b' } } };
    expect(resolving()(statement)).toEqual(statement);
  });

  test.each(['Fn::ImportValue', 'Fn::GetAZs', 'Fn::Cidr', 'Fn::Transform'])('%s is refused by name', (name) => {
    expect(() => resolving()({ deep: [{ [name]: 'x' }] })).toThrow(`Intrinsic function ${name} is not emulated. Known: Ref, Fn::GetAtt`);
  });

  test('an attribute that a resource does not have here is refused by name', () => {
    expect(() => resolving()({ 'Fn::GetAtt': ['Table', 'StreamArn'] })).toThrow('AWS::DynamoDB::Table Table has no attribute StreamArn here.');
  });
});

describe('a template', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['section', { Resources: {}, Transform: 'AWS::Serverless-2016-10-31' }, 'template section Transform is not emulated'],
    ['rule', { Resources: {}, Rules: { Other: {} } }, 'rule Other is not emulated'],
    ['resource attribute', { Resources: { Fleet: { Type: 'AWS::SQS::Queue', UpdatePolicy: {} } } }, 'attribute of resource Fleet: UpdatePolicy is not emulated'],
  ])('with an unknown %s is refused by name', (_, template, sentence) => {
    expect(() => checkTemplate(template)).toThrow(sentence);
  });
});
