import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  ListIdentityProvidersCommand,
  ListUsersCommand,
  paginateListUsers,
} from '@aws-sdk/client-cognito-identity-provider';
import { type Emulator, startEmulator } from '../../../emulator/emulator';

let emulator: Emulator;
let client: CognitoIdentityProviderClient;
let UserPoolId: string;
beforeEach(async () => {
  emulator = await startEmulator();
  client = new CognitoIdentityProviderClient({ region: emulator.region, endpoint: emulator.endpoint, credentials: { accessKeyId: 'operator', secretAccessKey: 'operator' }, maxAttempts: 1 });
  UserPoolId = emulator.userPools.create().poolId;
});
afterEach(() => emulator.stop());

const add = (Username: string, more: object = { MessageAction: 'SUPPRESS' as const }) => client.send(new AdminCreateUserCommand({ UserPoolId, Username, ...more }));

test('a person who is added is listed with what is known of them, under the name as it was written, and found whatever its case', async () => {
  const { User } = await add('Ada', { UserAttributes: [{ Name: 'email', Value: 'ada@example.com' }], DesiredDeliveryMediums: ['EMAIL'] });
  expect(User).toMatchObject({ Username: 'Ada', Enabled: true, UserStatus: 'FORCE_CHANGE_PASSWORD', UserCreateDate: new Date(emulator.time.now()) });
  const found = await client.send(new AdminGetUserCommand({ UserPoolId, Username: 'ada' }));
  expect(found).toMatchObject({ Username: 'Ada', UserAttributes: expect.arrayContaining([{ Name: 'email', Value: 'ada@example.com' }]) });
  await expect(add('ADA')).rejects.toMatchObject({ name: 'UsernameExistsException' });
});

test('an invitation by mail needs an address, and one by phone a number', async () => {
  await expect(add('ada', {})).rejects.toMatchObject({ name: 'InvalidParameterException' });
  await expect(add('ada', { DesiredDeliveryMediums: ['EMAIL'] })).rejects.toMatchObject({ name: 'InvalidParameterException' });
});

test('a provider of the company is listed, and clients may name those that there are alone', async () => {
  emulator.userPools.createProvider(UserPoolId, { name: 'Entra', type: 'SAML', createdAt: emulator.time.now() });
  emulator.userPools.createProvider(UserPoolId, { name: 'Okta', type: 'OIDC', createdAt: emulator.time.now() });
  const first = await client.send(new ListIdentityProvidersCommand({ UserPoolId, MaxResults: 1 }));
  expect(first.Providers).toEqual([{ ProviderName: 'Entra', ProviderType: 'SAML', CreationDate: expect.any(Date), LastModifiedDate: expect.any(Date) }]);
  expect((await client.send(new ListIdentityProvidersCommand({ UserPoolId, NextToken: first.NextToken }))).Providers).toMatchObject([{ ProviderName: 'Okta' }]);
  expect(() => emulator.userPools.createProvider(UserPoolId, { name: 'Okta', type: 'OIDC', createdAt: 0 })).toThrow('already exists');
  expect(emulator.userPools.createClient(UserPoolId, ['COGNITO', 'Okta']).clientId).not.toBe('');
  expect(() => emulator.userPools.createClient(UserPoolId, ['Google'])).toThrow('The provider Google does not exist');
});

test('lists come in pages, and each person is on one', async () => {
  for (let n = 0; n < 65; n += 1) await add(`agent-${n}`);
  const pages: string[][] = [];
  for await (const { Users = [] } of paginateListUsers({ client }, { UserPoolId })) pages.push(Users.map(({ Username }) => Username!));
  expect(pages.map(({ length }) => length)).toEqual([60, 5]);
  expect(new Set(pages.flat()).size).toBe(65);
});

test('whoever is disabled gets no token until they are enabled again', async () => {
  const { clientId } = emulator.userPools.createClient(UserPoolId);
  const token = () => emulator.userPools.issueToken({ poolId: UserPoolId, clientId, username: 'ada' });
  await add('ada');
  await client.send(new AdminDisableUserCommand({ UserPoolId, Username: 'ada' }));
  await expect(token()).rejects.toMatchObject({ code: 'NotAuthorizedException' });
  await client.send(new AdminEnableUserCommand({ UserPoolId, Username: 'ada' }));
  await expect(token()).resolves.toEqual(expect.any(String));
});

test('nobody is put into a group who is not in the pool, or into one that is not there', async () => {
  await expect(client.send(new AdminAddUserToGroupCommand({ UserPoolId, Username: 'ada', GroupName: 'leads' }))).rejects.toMatchObject({ name: 'UserNotFoundException' });
  await add('ada');
  await expect(client.send(new AdminAddUserToGroupCommand({ UserPoolId, Username: 'ada', GroupName: 'leads' }))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

test.each([
  ['an attribute that no pool has', 'colour', 'red', 'colour: Attribute does not exist in schema.'],
  ['an address that is none', 'email', 'ada', 'Invalid email address format.'],
  ['a number that is none', 'phone_number', '020 7946', 'Invalid phone number format.'],
  ['the id that the pool gives', 'sub', 'x', 'sub'],
  ['more than an attribute holds', 'name', 'x'.repeat(2049), 'no longer than 2048'],
])('nobody is added with %s', async (...[, Name, Value, message]) => {
  await expect(add('ada', { MessageAction: 'SUPPRESS', UserAttributes: [{ Name, Value }] })).rejects.toMatchObject({ name: 'InvalidParameterException', message: expect.stringContaining(message) as string });
});

test('what a pool has of its own is taken, and a page that nobody offered is not', async () => {
  await add('ada', { MessageAction: 'SUPPRESS', UserAttributes: [{ Name: 'custom:desk', Value: '7' }, { Name: 'phone_number', Value: '+442079460999' }] });
  await expect(client.send(new ListUsersCommand({ UserPoolId, PaginationToken: 'rubbish' }))).rejects.toMatchObject({ name: 'InvalidParameterException', message: 'Invalid pagination token' });
  await expect(emulator.call('cognito-idp', 'AdminCreateUser', { UserPoolId, Username: '', MessageAction: 'SUPPRESS' })).rejects.toMatchObject({ code: 'InvalidParameterException' });
});
