import fc from 'fast-check';
import { createIam } from '../../../emulator/iam/iam';
import type { Statement } from '../../../emulator/iam/policy';
import { servicePrincipal } from '../../../emulator/iam/principal';

const table = 'arn:aws:dynamodb:eu-west-2:111122223333:table/calls';

function allowed(statements: Partial<Statement>[], { action = 'dynamodb:GetItem', resource = table, context = {} as Record<string, string | string[]> } = {}): boolean {
  const iam = createIam({ accountId: '111122223333' });
  const Statement = statements.map((statement) => ({ Effect: 'Allow' as const, ...statement }));
  const { accessKeyId } = iam.createRole({ name: 'role', policies: Statement.length > 0 ? [{ name: 'p', document: { Version: '2012-10-17', Statement } }] : [] });
  try {
    iam.authorize({ principal: iam.principalOf(accessKeyId), action, resource, context });
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'AccessDeniedException') return false;
    throw error;
  }
}
const textsOnly = { Action: 'sns:Publish', NotResource: 'arn:*:sns:*:*:*' };
const device = 'arn:aws:sns:eu-west-2:111122223333:endpoint/GCM/shop/1';
const get = { Action: 'dynamodb:GetItem', Resource: table };

describe('a role may', () => {
  it.each<[string, boolean, Partial<Statement>[], Parameters<typeof allowed>[1]?]>([
    ['do nothing without a policy', false, []],
    ['do what is allowed', true, [get]],
    ['do one of several actions', true, [{ ...get, Action: ['dynamodb:PutItem', 'dynamodb:GetItem'] }]],
    ['do what a wildcard covers, whatever the case', true, [{ ...get, Action: 'DynamoDB:get*' }]],
    ['not do another action', false, [get], { action: 'dynamodb:PutItem' }],
    ['not act on another resource', false, [get], { resource: `${table}2` }],
    ['act on what a resource wildcard covers', true, [{ ...get, Resource: `${table}/index/*` }], { resource: `${table}/index/due` }],
    ['not reach across a colon by a wildcard', false, [{ ...get, Resource: 'arn:aws:dynamodb:*:table/calls' }]],
    ['do all but the named actions', true, [{ NotAction: 'iam:*', Resource: '*' }]],
    ['not do what NotAction names', false, [{ NotAction: 'dynamodb:Get*', Resource: '*' }]],
    ['not act on what NotResource names', false, [{ Action: '*', NotResource: table }]],
    ['not do what is denied, though it is allowed too', false, [get, { ...get, Effect: 'Deny' }]],
    ['send texts to phones, which have no ARN, by a grant of all but ARNs', true, [textsOnly], { action: 'sns:Publish', resource: '*' }],
    ['not publish to topics by that grant', false, [textsOnly], { action: 'sns:Publish', resource: 'arn:aws:sns:eu-west-2:111122223333:news' }],
    ['not push to devices by that grant', false, [textsOnly], { action: 'sns:Publish', resource: device }],
    ['push to devices by a grant of their own beside it', true, [textsOnly, { Action: 'sns:Publish', Resource: device }], { action: 'sns:Publish', resource: device }],
    ['not use a resource grant for an action without resources', false, [{ Action: 'connect:ListInstances', Resource: 'arn:aws:connect:eu-west-2:111122223333:instance/*' }], { action: 'connect:ListInstances', resource: '*' }],
  ])('%s', (...[, expected, statements, request]) => {
    expect(allowed(statements, request)).toBe(expected);
  });
});

describe('a condition', () => {
  it.each<[string, boolean, Statement['Condition'], Record<string, string | string[]>]>([
    ['StringEquals', true, { StringEquals: { 'aws:RequestedRegion': ['a', 'b'] } }, { 'aws:requestedregion': 'b' }],
    ['StringEquals on an absent key', false, { StringEquals: { key: 'a' } }, {}],
    ['StringEqualsIfExists on an absent key', true, { StringEqualsIfExists: { key: 'a' } }, {}],
    ['StringNotEquals', false, { StringNotEquals: { key: ['a', 'b'] } }, { key: 'a' }],
    ['StringNotEquals on an absent key', true, { StringNotEquals: { key: 'a' } }, {}],
    ['StringLike', true, { StringLike: { key: 'inst*/flow-?' } }, { key: 'instance/flow-1' }],
    ['ArnLike', true, { ArnLike: { 'aws:SourceArn': 'arn:aws:events:*:111122223333:rule/*' } }, { 'aws:SourceArn': 'arn:aws:events:eu-west-2:111122223333:rule/tick' }],
    ['ArnEquals', false, { ArnEquals: { 'aws:SourceArn': 'arn:aws:events:eu-west-2:111122223333:rule/tick' } }, { 'aws:SourceArn': 'arn:aws:events:eu-west-2:111122223333:rule/tock' }],
    ['Null: true on an absent key', true, { Null: { key: 'true' } }, {}],
    ['Null: true on a key that is there', false, { Null: { key: 'true' } }, { key: 'x' }],
    ['ForAllValues with one value too many', false, { 'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['a', 'b'] } }, { 'dynamodb:Attributes': ['a', 'c'] }],
    ['ForAllValues on an absent key', true, { 'ForAllValues:StringEquals': { key: 'a' } }, {}],
    ['ForAnyValue', true, { 'ForAnyValue:StringLike': { key: 'a*' } }, { key: ['b', 'ab'] }],
    ['ForAnyValue on an absent key', false, { 'ForAnyValue:StringLike': { key: 'a*' } }, {}],
    ['Bool', true, { Bool: { 'aws:SecureTransport': true } }, { 'aws:SecureTransport': 'true' }],
    ['NumericLessThan', false, { NumericLessThan: { key: '10' } }, { key: '10' }],
    ['two operators, one of which fails', false, { StringEquals: { a: '1' }, StringLike: { b: 'x*' } }, { a: '1', b: 'y' }],
  ])('%s', (...[, expected, Condition, context]) => {
    expect(allowed([{ ...get, Condition }], { context })).toBe(expected);
  });

  it('with an operator that is not known is refused by name', () => {
    expect(() => allowed([{ ...get, Condition: { BinaryEquals: { key: 'x' } } }])).toThrow('Not emulated: condition operator BinaryEquals');
    expect(() => allowed([{ ...get, Condition: { constructor: { 'dynamodb:Attributes': 'x' } } }], { context: { 'dynamodb:Attributes': 'x' } })).toThrow('condition operator constructor');
    expect(() => allowed([{ ...get, Condition: { 'ForSomeValues:StringEquals': { key: 'x' } } }])).toThrow('ForSomeValues:StringEquals');
  });
});

describe('the account', () => {
  it('says who may not do what on which resource, and why', () => {
    const iam = createIam({ accountId: '111122223333' });
    const { accessKeyId } = iam.createRole({ name: 'sweep' });
    const request = { principal: iam.principalOf(accessKeyId), action: 'dynamodb:GetItem', resource: table };
    expect(() => iam.authorize(request)).toThrow(
      `User: arn:aws:sts::111122223333:assumed-role/sweep/sweep is not authorized to perform: dynamodb:GetItem on resource: ${table} because no identity-based policy allows the dynamodb:GetItem action`,
    );
    iam.putRolePolicy('sweep', { name: 'no', document: { Statement: { Effect: 'Deny', Action: '*', Resource: '*' } } });
    expect(() => iam.authorize(request)).toThrow('with an explicit deny in an identity-based policy');
  });

  it('decides by the condition of now, once a policy is put in the place of one that was asked', () => {
    const iam = createIam({ accountId: '111122223333' });
    const { accessKeyId } = iam.createRole({ name: 'reader' });
    const mayRead = (key: string) => () => iam.authorize({ principal: iam.principalOf(accessKeyId), action: 'dynamodb:GetItem', resource: table, context: { 'dynamodb:LeadingKeys': [key] } });
    const grant = (keys: string) => iam.putRolePolicy('reader', { name: 'own', document: { Statement: { ...get, Effect: 'Allow', Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys } } } } });
    grant('mark#*');
    expect(mayRead('mark#1')).not.toThrow();
    expect(mayRead('link#1')).toThrow('not authorized');
    grant('link#*');
    expect(mayRead('mark#1')).toThrow('not authorized');
    expect(mayRead('link#1')).not.toThrow();
  });

  it('lets its administrator, and keys nobody handed out, do everything', () => {
    const iam = createIam({ accountId: '111122223333' });
    expect(() => iam.authorize({ principal: iam.principalOf('test'), action: 'iam:Anything', resource: '*' })).not.toThrow();
  });

  it('lets a service in only through the resource’s own policy', () => {
    const iam = createIam({ accountId: '111122223333' });
    const request = { principal: servicePrincipal('events.amazonaws.com'), action: 'sqs:SendMessage', resource: 'arn:aws:sqs:eu-west-2:111122223333:q' };
    const policy = (Service: string) => ({ Statement: { Effect: 'Allow' as const, Principal: { Service }, Action: 'sqs:SendMessage', Resource: request.resource } });
    expect(() => iam.authorize(request)).toThrow('because no resource-based policy allows');
    expect(() => iam.authorize(request, policy('sns.amazonaws.com'))).toThrow('not authorized');
    expect(() => iam.authorize(request, policy('events.amazonaws.com'))).not.toThrow();
  });

  it('knows AWSLambdaBasicExecutionRole and refuses other managed policies, and unknown policy members, by name', () => {
    const iam = createIam({ accountId: '111122223333' });
    const basic = 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole';
    const { accessKeyId } = iam.createRole({ name: 'logs', managedPolicyArns: [basic] });
    expect(() => iam.authorize({ principal: iam.principalOf(accessKeyId), action: 'logs:PutLogEvents', resource: '*' })).not.toThrow();
    expect(() => iam.createRole({ name: 'all', managedPolicyArns: ['arn:aws:iam::aws:policy/PowerUserAccess'] })).toThrow('PowerUserAccess');
    const odd = { Statement: { Effect: 'Allow' as const, Actions: '*', Resource: '*' } as never };
    expect(() => iam.createRole({ name: 'odd', policies: [{ name: 'odd', document: odd }] })).toThrow('policy statement member Actions');
  });

  it('never lets an allow win over a deny, however many allows there are', () => {
    const patterns = fc.constantFrom('*', 'dynamodb:*', 'dynamodb:Get*', 'dynamodb:GetItem', 'sqs:*');
    fc.assert(
      fc.property(fc.array(patterns, { maxLength: 5 }), patterns, (allows, deny) => {
        const statements = allows.map((Action) => ({ Action, Resource: '*' }));
        const denied = allowed([...statements, { Effect: 'Deny', Action: deny, Resource: '*' }]);
        expect(denied).toBe(deny === 'sqs:*' && allows.some((pattern) => pattern !== 'sqs:*'));
      }),
    );
  });
});
