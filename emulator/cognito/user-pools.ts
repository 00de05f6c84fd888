import { SignJWT } from 'jose';
import type { VirtualTime } from '../clock/virtual-time';
import { seededRandom } from '../seeded-random';
import { ServiceError } from '../service-error';
import { rsaKey } from './rsa-key';

export interface TokenRequest {
  poolId: string;
  clientId: string;
  username: string;
  /** Beside or in place of the claims Cognito sets: `{ email: 'ada@example.com', 'custom:team': 'voice' }`. */
  claims?: Record<string, unknown>;
  /** Default 'access', which carries `client_id`; 'id' carries `aud` and the user's attributes. */
  use?: 'access' | 'id';
  /** Default 3600. */
  expiresInSeconds?: number;
}

/** A person in a pool, as an administrator sees them. */
export interface PoolUser {
  /** As it was written when they were added. Pools do not tell letters by their case. */
  username: string;
  attributes: Record<string, string>;
  isEnabled: boolean;
  /** Nobody signs in here, so nobody gets beyond the password that they were sent. */
  status: 'FORCE_CHANGE_PASSWORD';
  /** Epoch milliseconds. */
  createdAt: number;
  changedAt: number;
}

/** Cognito user pools as issuers of tokens. There is no sign-in: whoever runs the emulator may have a token for any user, but for one who was disabled. */
export interface UserPools {
  create(): { poolId: string; arn: string; issuer: string; providerName: string };
  /** @param providers names of those by which its people may sign in. @throws ServiceError InvalidParameterException where the pool has no such provider. */
  createClient(poolId: string, providers?: string[]): { clientId: string };
  createGroup(poolId: string, name: string): void;
  /** A company's own provider behind the pool. Nobody signs in here: it is a record. @throws ServiceError DuplicateProviderException. */
  createProvider(poolId: string, provider: IdentityProvider): void;
  providers(poolId: string): IdentityProvider[];
  /** From then on the user's tokens name the group in `cognito:groups`. */
  addToGroup(member: { poolId: string; username: string; group: string }): void;
  /** Names of the groups that a person is in. */
  groupsOf(poolId: string, username: string): string[];
  /** @throws ServiceError UsernameExistsException. */
  addUser(poolId: string, user: { username: string; attributes: Record<string, string> }): PoolUser;
  /** In the order of their names. */
  users(poolId: string): PoolUser[];
  /** Those of them who are in a group. @throws ServiceError ResourceNotFoundException. */
  members(poolId: string, group: string): PoolUser[];
  /** @throws ServiceError UserNotFoundException. */
  setEnabled(poolId: string, user: { username: string; isEnabled: boolean }): void;
  /** @throws ServiceError UserNotFoundException. */
  findUser(poolId: string, username: string): PoolUser;
  issueToken(request: TokenRequest): Promise<string>;
  /** The public keys of an issuer, as it publishes them under /.well-known/jwks.json; undefined for an issuer not of this account. */
  jwks(issuer: string): { keys: Record<string, unknown>[] } | undefined;
}

export interface IdentityProvider {
  name: string;
  /** `SAML`, `OIDC`, … */
  type: string;
  /** Epoch milliseconds. */
  createdAt: number;
}

interface Pool {
  issuer: string;
  keyId: string;
  clients: Set<string>;
  providers: Map<string, IdentityProvider>;
  /** The users of each group. */
  groups: Map<string, Set<string>>;
  /** By their names in small letters. */
  users: Map<string, PoolUser>;
}

export function createUserPools(options: { time: VirtualTime; accountId: string; region: string; seed: string }): UserPools {
  const { time, accountId, region, seed } = options;
  const random = seededRandom(`${seed}:cognito`);
  const pools = new Map<string, Pool>();
  const key = once(rsaKey);

  const poolOf = (poolId: string): Pool => {
    const pool = pools.get(poolId);
    if (!pool) throw new ServiceError('ResourceNotFoundException', `User pool ${poolId} does not exist.`);
    return pool;
  };

  const findUser = (poolId: string, username: string): PoolUser => {
    const user = poolOf(poolId).users.get(username.toLowerCase());
    if (!user) throw new ServiceError('UserNotFoundException', 'User does not exist.');
    return user;
  };

  const groupsOf = (poolId: string, username: string) => [...poolOf(poolId).groups].flatMap(([name, members]) => (members.has(username) ? [name] : []));

  const users = (poolId: string) => [...poolOf(poolId).users.values()].sort((one, other) => one.username.localeCompare(other.username));
  const membersOf = (poolId: string, group: string) => {
    const members = poolOf(poolId).groups.get(group);
    if (!members) throw new ServiceError('ResourceNotFoundException', 'Group not found.');
    return members;
  };

  return {
    groupsOf,
    create() {
      const poolId = `${region}_${random.uuid().replaceAll('-', '').slice(0, 9)}`;
      const providerName = `cognito-idp.${region}.amazonaws.com/${poolId}`;
      const issuer = `https://${providerName}`;
      pools.set(poolId, { issuer, keyId: random.uuid(), clients: new Set(), providers: new Map(), groups: new Map(), users: new Map() });
      return { poolId, arn: `arn:aws:cognito-idp:${region}:${accountId}:userpool/${poolId}`, issuer, providerName };
    },
    createClient(poolId, names = []) {
      const unknown = names.find((name) => name !== 'COGNITO' && !poolOf(poolId).providers.has(name));
      if (unknown !== undefined) throw new ServiceError('InvalidParameterException', `The provider ${unknown} does not exist for User Pool ${poolId}.`);
      const clientId = random.uuid().replaceAll('-', '').slice(0, 26);
      poolOf(poolId).clients.add(clientId);
      return { clientId };
    },
    createProvider(poolId, provider) {
      const { providers } = poolOf(poolId);
      if (providers.has(provider.name)) throw new ServiceError('DuplicateProviderException', `A provider with the name ${provider.name} already exists.`);
      providers.set(provider.name, provider);
    },
    providers: (poolId) => [...poolOf(poolId).providers.values()],
    createGroup(poolId, name) {
      const { groups } = poolOf(poolId);
      if (groups.has(name)) throw new ServiceError('GroupExistsException', `A group with the name ${name} already exists.`);
      groups.set(name, new Set());
    },
    addToGroup: ({ poolId, username, group }) => void membersOf(poolId, group).add(username),
    addUser(poolId, { username, attributes }) {
      const { users: people } = poolOf(poolId);
      if (people.has(username.toLowerCase())) throw new ServiceError('UsernameExistsException', 'User account already exists');
      const user: PoolUser = { username, attributes: { ...attributes, sub: random.uuid() }, isEnabled: true, status: 'FORCE_CHANGE_PASSWORD', createdAt: time.now(), changedAt: time.now() };
      people.set(username.toLowerCase(), user);
      return user;
    },
    users,
    members(poolId, group) {
      const members = membersOf(poolId, group);
      return users(poolId).filter(({ username }) => members.has(username));
    },
    findUser,
    setEnabled: (poolId, { username, isEnabled }) => void Object.assign(findUser(poolId, username), { isEnabled, changedAt: time.now() }),
    async issueToken({ poolId, clientId, username, claims = {}, use = 'access', expiresInSeconds = 3600 }) {
      const { issuer, keyId, clients, users: people } = poolOf(poolId);
      if (!clients.has(clientId)) throw new ServiceError('ResourceNotFoundException', `User pool client ${clientId} does not exist.`);
      if (people.get(username.toLowerCase())?.isEnabled === false) throw new ServiceError('NotAuthorizedException', 'User is disabled.');
      const now = Math.floor(time.now() / 1000);
      const ofUse = use === 'id' ? { aud: clientId, 'cognito:username': username } : { client_id: clientId, username, scope: 'openid' };
      const joined = groupsOf(poolId, username);
      const subject = seededRandom(`${seed}:${poolId}:${username}`).uuid();
      return new SignJWT({ sub: subject, token_use: use, auth_time: now, jti: random.uuid(), ...ofUse, ...(joined.length > 0 && { 'cognito:groups': joined }), ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: keyId })
        .setIssuer(issuer)
        .setIssuedAt(now)
        .setExpirationTime(now + expiresInSeconds)
        .sign(key().privateKey);
    },
    jwks(issuer) {
      const pool = [...pools.values()].find((candidate) => candidate.issuer === issuer);
      return pool && { keys: [{ ...key().publicKey.export({ format: 'jwk' }), kid: pool.keyId, alg: 'RS256', use: 'sig' }] };
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
