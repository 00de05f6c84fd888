import { operationIn, type Register } from '../front-door/shapes/operation';
import { listOf, number, required, structure, text } from '../front-door/shapes/shape';
import type { RightsNeeded } from '../front-door/service';
import { NotEmulated } from '../not-emulated';
import { ServiceError } from '../service-error';
import { checkAttributes, checkUsername } from './check-user';
import type { PoolUser, UserPools } from './user-pools';

export interface CognitoContext {
  userPools: UserPools;
  accountId: string;
  region: string;
}

const operation = operationIn<CognitoContext>();
const invalid = (message: string) => new ServiceError('InvalidParameterException', message);

const onPool =
  (action: string) =>
  ({ region, accountId }: CognitoContext, { UserPoolId = '' }: { UserPoolId?: string }): RightsNeeded[] => [
    { action: `cognito-idp:${action}`, resources: [`arn:aws:cognito-idp:${region}:${accountId}:userpool/${UserPoolId}`] },
  ];

const attributes = listOf(structure({ Name: required(text), Value: text }));
const user = structure({ UserPoolId: required(text), Username: required(text) });

/** The most that one page has. */
const PAGE = 60;

/** What an administrator of a user pool does, by Cognito's operations. Invitations are not sent. */
export const cognitoOperations: Register<CognitoContext> = {
  AdminCreateUser: operation({
    input: structure({ UserPoolId: required(text), Username: required(text), UserAttributes: attributes, DesiredDeliveryMediums: listOf(text), MessageAction: text }),
    rights: onPool('AdminCreateUser'),
    run({ userPools }, { UserPoolId, Username, UserAttributes = [], DesiredDeliveryMediums = ['SMS'], MessageAction }) {
      checkUsername(Username);
      if (MessageAction !== undefined && MessageAction !== 'SUPPRESS') throw new NotEmulated(`the message action ${MessageAction}. SUPPRESS is, and none.`);
      const given = Object.fromEntries(UserAttributes.map(({ Name, Value = '' }) => [Name, Value]));
      checkAttributes(given);
      const isByMail = DesiredDeliveryMediums.includes('EMAIL');
      if (MessageAction === undefined && !(isByMail ? given['email'] : given['phone_number'])) throw invalid(`${isByMail ? 'email' : 'phone_number'} is required for the delivery of the invitation.`);
      return { User: answerOf(userPools.addUser(UserPoolId, { username: Username, attributes: given }), 'Attributes') };
    },
  }),

  ListUsers: operation({
    input: structure({ UserPoolId: required(text), Limit: number, PaginationToken: text }),
    rights: onPool('ListUsers'),
    run({ userPools }, { UserPoolId, Limit = PAGE, PaginationToken }) {
      const { page, next } = pageOf(userPools.users(UserPoolId), { limit: Limit, after: PaginationToken, nameOf });
      return { Users: page.map(listed), ...(next !== undefined && { PaginationToken: next }) };
    },
  }),

  ListUsersInGroup: operation({
    input: structure({ UserPoolId: required(text), GroupName: required(text), Limit: number, NextToken: text }),
    rights: onPool('ListUsersInGroup'),
    run({ userPools }, { UserPoolId, GroupName, Limit = PAGE, NextToken }) {
      const { page, next } = pageOf(userPools.members(UserPoolId, GroupName), { limit: Limit, after: NextToken, nameOf });
      return { Users: page.map(listed), ...(next !== undefined && { NextToken: next }) };
    },
  }),

  ListIdentityProviders: operation({
    input: structure({ UserPoolId: required(text), MaxResults: number, NextToken: text }),
    rights: onPool('ListIdentityProviders'),
    run({ userPools }, { UserPoolId, MaxResults = PAGE, NextToken }) {
      const { page, next } = pageOf(userPools.providers(UserPoolId), { limit: MaxResults, after: NextToken, nameOf: ({ name }) => name });
      return { Providers: page.map(({ name, type, createdAt }) => ({ ProviderName: name, ProviderType: type, CreationDate: createdAt / 1000, LastModifiedDate: createdAt / 1000 })), ...(next !== undefined && { NextToken: next }) };
    },
  }),

  AdminGetUser: operation({
    input: user,
    rights: onPool('AdminGetUser'),
    run: ({ userPools }, { UserPoolId, Username }) => answerOf(userPools.findUser(UserPoolId, Username), 'UserAttributes'),
  }),

  AdminDisableUser: operation({
    input: user,
    rights: onPool('AdminDisableUser'),
    run: ({ userPools }, { UserPoolId, Username }) => void userPools.setEnabled(UserPoolId, { username: Username, isEnabled: false }),
  }),

  AdminEnableUser: operation({
    input: user,
    rights: onPool('AdminEnableUser'),
    run: ({ userPools }, { UserPoolId, Username }) => void userPools.setEnabled(UserPoolId, { username: Username, isEnabled: true }),
  }),

  /** Refresh tokens are worth nothing from then on; here there are none. */
  AdminUserGlobalSignOut: operation({
    input: user,
    rights: onPool('AdminUserGlobalSignOut'),
    run: ({ userPools }, { UserPoolId, Username }) => void userPools.findUser(UserPoolId, Username),
  }),

  AdminAddUserToGroup: operation({
    input: structure({ UserPoolId: required(text), Username: required(text), GroupName: required(text) }),
    rights: onPool('AdminAddUserToGroup'),
    run({ userPools }, { UserPoolId, Username, GroupName }) {
      const { username } = userPools.findUser(UserPoolId, Username);
      userPools.addToGroup({ poolId: UserPoolId, username, group: GroupName });
    },
  }),
};

const nameOf = ({ username }: PoolUser) => username;
const listed = (one: PoolUser) => answerOf(one, 'Attributes');

/** A token names the last one of the page before. */
function pageOf<Each>(all: Each[], { limit, after, nameOf: name }: { limit: number; after: string | undefined; nameOf: (each: Each) => string }): { page: Each[]; next: string | undefined } {
  if (limit < 0 || limit > PAGE) throw invalid(`1 validation error detected: Value '${limit}' at 'limit' failed to satisfy constraint: Member must have value less than or equal to ${PAGE}`);
  const from = after === undefined ? 0 : all.findIndex((each) => name(each) === after) + 1;
  if (after !== undefined && from === 0) throw invalid('Invalid pagination token');
  const page = all.slice(from, from + limit);
  const last = page.at(-1);
  return { page, next: last !== undefined && from + page.length < all.length ? name(last) : undefined };
}

function answerOf({ username, attributes: given, isEnabled, status, createdAt, changedAt }: PoolUser, attributesAs: 'Attributes' | 'UserAttributes') {
  const list = Object.entries(given).map(([Name, Value]) => ({ Name, Value }));
  return { Username: username, [attributesAs]: list, Enabled: isEnabled, UserStatus: status, UserCreateDate: createdAt / 1000, UserLastModifiedDate: changedAt / 1000 };
}
