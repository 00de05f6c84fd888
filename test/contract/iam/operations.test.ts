import { callsTo, element, lambdaTrust, openWire, type Wire } from '../front-door/wire';

let wire: Wire;
beforeEach(async () => {
  wire = await openWire();
});
afterEach(() => wire.close());

const iam = (operation: string, fields: Record<string, string> = {}) => wire.form('iam', operation, { RoleName: 'worker', ...fields });
const createRole = (fields: Record<string, string> = {}) => iam('CreateRole', { AssumeRolePolicyDocument: lambdaTrust, ...fields });
const basic = 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole';
const sending = (more: object = {}) => ({ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: '*', ...more });
const sendOnly = JSON.stringify({ Statement: sending() });
const putting = (more: object) => ({ PolicyName: 'p', PolicyDocument: JSON.stringify({ Statement: sending(more) }) });
const trusting = (more: object) => JSON.stringify({ Statement: { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole', ...more } });
const tagged = (...keys: string[]) => Object.fromEntries(keys.flatMap((key, at) => [[`Tags.member.${at + 1}.Key`, key], [`Tags.member.${at + 1}.Value`, 'x']]));

describe('a role made over the wire', () => {
  it('is told back as it was made', async () => {
    const made = await createRole({ Path: '/service/', Description: 'a & b' });
    expect([element(made, 'Arn'), element(made, 'CreateDate'), element(made, 'Description')]).toEqual([
      'arn:aws:iam::111122223333:role/service/worker',
      '2026-11-23T09:00:00.000Z',
      'a &amp; b',
    ]);
    const { text } = await iam('GetRole');
    expect(text).toContain('<GetRoleResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><GetRoleResult><Role><Path>/service/</Path>');
    expect(decodeURIComponent(element(await iam('GetRole'), 'AssumeRolePolicyDocument')!)).toBe(JSON.stringify(JSON.parse(lambdaTrust)));
    expect((await wire.form('iam', 'ListRoles', { PathPrefix: '/service/' })).text).toContain('<Roles><member><Path>/service/</Path>');
  });

  it('has a name that no other has, whatever the case, and tags likewise', async () => {
    await createRole();
    expect(element(await createRole({ RoleName: 'Worker' }), 'Code')).toBe('EntityAlreadyExists');
    await iam('TagRole', tagged('Team'));
    await iam('TagRole', tagged('team'));
    expect((await iam('ListRoleTags')).text).toContain('<Tags><member><Key>team</Key><Value>x</Value></member></Tags>');
  });

  it('takes inline and managed policies, and is deleted only without any', async () => {
    await createRole();
    await iam('PutRolePolicy', { PolicyName: 'send', PolicyDocument: sendOnly });
    await iam('AttachRolePolicy', { PolicyArn: basic });
    expect((await iam('ListRolePolicies')).text).toContain('<PolicyNames><member>send</member></PolicyNames>');
    expect(decodeURIComponent(element(await iam('GetRolePolicy', { PolicyName: 'send' }), 'PolicyDocument')!)).toBe(sendOnly);
    expect(element(await iam('ListAttachedRolePolicies'), 'PolicyArn')).toBe(basic);
    expect(element(await iam('DeleteRole'), 'Code')).toBe('DeleteConflict');
    await iam('DeleteRolePolicy', { PolicyName: 'send' });
    expect(element(await iam('DeleteRole'), 'Code')).toBe('DeleteConflict');
    await iam('DetachRolePolicy', { PolicyArn: basic });
    expect((await iam('DeleteRole')).status).toBe(200);
    expect([(await iam('GetRole')).status, element(await iam('GetRole'), 'Code')]).toEqual([404, 'NoSuchEntity']);
  });

  it.each<[string, string, Record<string, string>, string, string]>([
    ['without a trust policy', 'CreateRole', {}, 'ValidationError', 'AssumeRolePolicyDocument'],
    ['with a trust policy that is no JSON', 'CreateRole', { AssumeRolePolicyDocument: 'x' }, 'MalformedPolicyDocument', 'This policy contains invalid Json'],
    ['with a trust policy that names resources', 'CreateRole', { AssumeRolePolicyDocument: trusting({ Resource: '*' }) }, 'MalformedPolicyDocument', 'Has prohibited field Resource'],
    ['with a trust policy that names nobody', 'CreateRole', { AssumeRolePolicyDocument: trusting({ Principal: undefined }) }, 'MalformedPolicyDocument', 'Missing required field Principal'],
    ['with a trust policy for another action', 'CreateRole', { AssumeRolePolicyDocument: trusting({ Action: 's3:GetObject' }) }, 'MalformedPolicyDocument', 'may only specify STS AssumeRole actions'],
    ['with a description that is too long', 'CreateRole', { AssumeRolePolicyDocument: lambdaTrust, Description: 'x'.repeat(1001) }, 'ValidationError', '1000'],
    ['with tags that differ by case alone', 'CreateRole', { AssumeRolePolicyDocument: lambdaTrust, ...tagged('A', 'a') }, 'InvalidInput', 'Tag keys are case insensitive'],
    ['with a tag of AWS’s own', 'TagRole', tagged('aws:x'), 'InvalidInput', 'aws:x'],
    ['with a policy for somebody', 'PutRolePolicy', putting({ Principal: '*' }), 'MalformedPolicyDocument', 'should not specify a principal'],
    ['with a policy on nothing', 'PutRolePolicy', putting({ Resource: undefined }), 'MalformedPolicyDocument', 'must contain resources'],
    ['with a policy for no action', 'PutRolePolicy', putting({ Action: [] }), 'MalformedPolicyDocument', 'must contain actions'],
    ['with a policy for an action of no service', 'PutRolePolicy', putting({ Action: 'SendMessage' }), 'MalformedPolicyDocument', 'prefaced by a vendor'],
    ['with a policy on a resource that is no ARN', 'PutRolePolicy', putting({ Resource: 'queue' }), 'MalformedPolicyDocument', 'Resource queue must be in ARN format or "*".'],
    ['with a policy whose effect is none', 'PutRolePolicy', putting({ Effect: 'allow' }), 'MalformedPolicyDocument', 'Syntax errors in policy.'],
    ['with a policy whose statement has no plain name', 'PutRolePolicy', putting({ Sid: 'a b' }), 'MalformedPolicyDocument', 'must be alpha-numeric'],
    ['with a policy of another version', 'PutRolePolicy', { PolicyName: 'p', PolicyDocument: sendOnly.replace('{', '{"Version":"2013-01-01",') }, 'MalformedPolicyDocument', 'valid version string'],
    ['with a policy without statements', 'PutRolePolicy', { PolicyName: 'p', PolicyDocument: '{"Statement":[]}' }, 'MalformedPolicyDocument', 'Syntax errors in policy.'],
    ['with two statements of one name', 'PutRolePolicy', { PolicyName: 'p', PolicyDocument: JSON.stringify({ Statement: [sending({ Sid: 'a' }), sending({ Sid: 'a' })] }) }, 'MalformedPolicyDocument', 'must be unique'],
    ['with a policy whose name has a space', 'PutRolePolicy', { PolicyName: 'p q', PolicyDocument: sendOnly }, 'ValidationError', 'p q'],
    ['with a managed policy that is no ARN', 'AttachRolePolicy', { PolicyArn: 'administrator' }, 'ValidationError', 'ARN administrator is not valid.'],
    ['with a policy that the account does not have', 'AttachRolePolicy', { PolicyArn: 'arn:aws:iam::111122223333:policy/none' }, 'NoSuchEntity', 'policy/none'],
    ['with a boundary, which it does not take', 'CreateRole', { AssumeRolePolicyDocument: lambdaTrust, PermissionsBoundary: 'x' }, 'NotEmulated', 'PermissionsBoundary'],
    ['with a path without slashes', 'CreateRole', { AssumeRolePolicyDocument: lambdaTrust, Path: 'x' }, 'ValidationError', 'slash'],
    ['with a managed policy that is not known', 'AttachRolePolicy', { PolicyArn: 'arn:aws:iam::aws:policy/PowerUserAccess' }, 'NotEmulated', 'PowerUserAccess'],
    ['by an operation that is not there', 'UpdateRole', {}, 'NotEmulated', 'iam:UpdateRole'],
  ])('is refused %s', async (...[, operation, fields, code, named]) => {
    if (operation !== 'CreateRole') await createRole();
    const answer = await iam(operation, fields);
    expect(element(answer, 'Code')).toBe(code);
    expect(element(answer, 'Message')).toContain(named);
  });
});

describe('AssumeRole', () => {
  const assume = (fields: Record<string, string> = {}) =>
    wire.form('sts', 'AssumeRole', { RoleArn: 'arn:aws:iam::111122223333:role/worker', RoleSessionName: 'me', ...fields });
  const accountTrust = JSON.stringify({ Statement: { Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 'sts:AssumeRole' } });

  it('gives keys that may do what the role may, and nothing else', async () => {
    await createRole({ AssumeRolePolicyDocument: accountTrust });
    await iam('PutRolePolicy', { PolicyName: 'send', PolicyDocument: sendOnly });
    wire.emulator.sqs.create('work');
    const session = await assume({ DurationSeconds: '900' });
    expect(element(session, 'Expiration')).toBe('2026-11-23T09:15:00.000Z');
    const calls = callsTo(wire.emulator, element(session, 'AccessKeyId')!);
    const identity = await calls.form('sts', 'GetCallerIdentity');
    expect([element(identity, 'Arn'), element(identity, 'UserId')]).toEqual(['arn:aws:sts::111122223333:assumed-role/worker/me', element(session, 'AssumedRoleId')]);
    const QueueUrl = `${wire.emulator.endpoint}/111122223333/work`;
    expect((await calls.form('sqs', 'SendMessage', { QueueUrl, MessageBody: 'x' })).status).toBe(200);
    expect(element(await calls.form('sqs', 'PurgeQueue', { QueueUrl }), 'Code')).toBe('AccessDeniedException');
    expect(element(await calls.form('iam', 'GetRole', { RoleName: 'worker' }), 'Code')).toBe('AccessDeniedException');
  });

  it('is refused where the role does not trust the caller, and for an odd duration', async () => {
    await createRole();
    expect([(await assume()).status, element(await assume(), 'Code')]).toEqual([403, 'AccessDenied']);
    expect(element(await assume({ DurationSeconds: '5' }), 'Message')).toContain('900 to 43200');
    expect([element(await assume({ RoleArn: 'worker' }), 'Code'), element(await assume({ RoleArn: 'worker' }), 'Message')]).toEqual(['ValidationError', 'worker is invalid']);
    expect(element(await assume({ RoleArn: 'arn:aws:iam::111122223333:role/nobody' }), 'Code')).toBe('AccessDenied');
    for (const RoleSessionName of ['a:b', 'a']) expect(element(await assume({ RoleSessionName }), 'Message')).toContain(`Value '${RoleSessionName}' at 'roleSessionName'`);
  });

  it('asks a role for its own policy unless the trust names it', async () => {
    await wire.form('iam', 'CreateRole', { RoleName: 'first', AssumeRolePolicyDocument: accountTrust });
    await createRole({ AssumeRolePolicyDocument: accountTrust });
    const named = JSON.stringify({ Statement: { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:role/first' }, Action: 'sts:AssumeRole' } });
    await wire.form('iam', 'CreateRole', { RoleName: 'named', AssumeRolePolicyDocument: named });
    const first = await assume({ RoleArn: 'arn:aws:iam::111122223333:role/first' });
    const calls = callsTo(wire.emulator, element(first, 'AccessKeyId')!);
    const take = (role: string) => calls.form('sts', 'AssumeRole', { RoleArn: `arn:aws:iam::111122223333:role/${role}`, RoleSessionName: 'me' });
    expect([(await take('worker')).status, (await take('named')).status]).toEqual([403, 200]);
  });
});

describe('what a role keeps and what IAM refuses', () => {
  it('its tags and the length of its sessions', async () => {
    const made = await createRole({ MaxSessionDuration: '7200', 'Tags.member.1.Key': 'team', 'Tags.member.1.Value': 'red' });
    expect([element(made, 'MaxSessionDuration'), element(made, 'Key'), element(made, 'Value')]).toEqual(['7200', 'team', 'red']);
    await iam('TagRole', { 'Tags.member.1.Key': 'stage', 'Tags.member.1.Value': 'test' });
    await iam('UntagRole', { 'TagKeys.member.1': 'team' });
    expect((await iam('GetRole')).text).toContain('<Tags><member><Key>stage</Key><Value>test</Value></member></Tags>');
    expect(element(await iam('ListRoleTags'), 'Key')).toBe('stage');
  });

  it('a session that is longer than the role allows', async () => {
    await createRole({ AssumeRolePolicyDocument: JSON.stringify({ Statement: { Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 'sts:AssumeRole' } }) });
    const assume = (DurationSeconds: string) => wire.form('sts', 'AssumeRole', { RoleArn: 'arn:aws:iam::111122223333:role/worker', RoleSessionName: 'me', DurationSeconds });
    expect([(await assume('3600')).status, element(await assume('3601'), 'Code')]).toEqual([200, 'ValidationError']);
  });

  it('documents that are too long', async () => {
    const long = (characters: number) => JSON.stringify({ Statement: { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: `arn:aws:sqs:eu-west-2:111122223333:${'x'.repeat(characters)}` } });
    await createRole();
    expect((await iam('PutRolePolicy', { PolicyName: 'a', PolicyDocument: long(9000) })).status).toBe(200);
    expect(element(await iam('PutRolePolicy', { PolicyName: 'b', PolicyDocument: long(2000) }), 'Code')).toBe('LimitExceeded');
    const trust = JSON.stringify({ Statement: { Effect: 'Allow', Principal: { Service: `${'x'.repeat(2048)}.amazonaws.com` }, Action: 'sts:AssumeRole' } });
    expect(element(await createRole({ RoleName: 'other', AssumeRolePolicyDocument: trust }), 'Code')).toBe('LimitExceeded');
  });
});
