import type { Account } from '../account';
import { seededRandom } from '../seeded-random';
import { ServiceError } from '../service-error';
import { checkSecretName, checkSecretValue, checkToken } from './check-secret';

export interface SecretVersion {
  id: string;
  value: string;
  /** Epoch milliseconds. */
  createdAt: number;
}

/** A secret with its newest version, and the one before. */
export interface KeptSecret {
  name: string;
  arn: string;
  /** Epoch milliseconds. */
  createdAt: number;
  description?: string;
  current: SecretVersion;
  previous?: SecretVersion;
}

interface NewSecret {
  name: string;
  value: string;
  description?: string;
  versionId?: string;
}

export interface Secrets {
  /** The same name, value and version id again answer the secret that is there. @throws ServiceError ResourceExistsException. */
  create(secret: NewSecret): KeptSecret;
  /**
   * The new version is the current one; the one that was, is the previous one. The same version id again changes nothing.
   *
   * @throws ServiceError ResourceNotFoundException; ResourceExistsException for the id of a version that has another value.
   */
  put(nameOrArn: string, value: string, versionId?: string): { secret: KeptSecret; version: SecretVersion };
  /** By name or ARN, which may lack the six characters at its end. @throws ServiceError ResourceNotFoundException. */
  find(nameOrArn: string): KeptSecret;
  /** So many characters of these, as GenerateSecretString asks for them. */
  generate(length: number, characters: string): string;
}

export function createSecrets({ time, accountId, region, seed }: Account): Secrets {
  const random = seededRandom(`${seed}:secrets`);
  const secrets = new Map<string, KeptSecret>();
  const pick = (length: number, characters: string) => Array.from({ length }, () => characters[random.below(characters.length)]).join('');
  const versionOf = (value: string, id = random.uuid()): SecretVersion => ({ id, value, createdAt: time.now() });
  const find = (nameOrArn: string) => {
    const found = secrets.get(nameOrArn) ?? [...secrets.values()].find(({ arn }) => arn === nameOrArn || arn.slice(0, -7) === nameOrArn);
    if (!found) throw new ServiceError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
    return found;
  };
  return {
    find,
    generate: pick,
    create({ name, value, description, versionId }) {
      checkSecretName(name);
      checkSecretValue(value);
      checkToken(versionId);
      const there = secrets.get(name);
      if (there && versionId !== undefined && there.current.id === versionId && there.current.value === value) return there;
      if (there) throw new ServiceError('ResourceExistsException', `The operation failed because the secret ${name} already exists.`);
      // Six random characters end an ARN, so that a secret which was made again is another.
      const arn = `arn:aws:secretsmanager:${region}:${accountId}:secret:${name}-${pick(6, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')}`;
      const made = { name, arn, createdAt: time.now(), current: versionOf(value, versionId), ...(description !== undefined && { description }) };
      secrets.set(name, made);
      return made;
    },
    put(nameOrArn, value, versionId) {
      checkSecretValue(value);
      checkToken(versionId);
      const secret = find(nameOrArn);
      const repeated = [secret.current, secret.previous].find((version) => version?.id === versionId);
      if (repeated && repeated.value !== value) throw new ServiceError('ResourceExistsException', `A version ${versionId} of this secret exists already, with another value.`);
      if (repeated) return { secret, version: repeated };
      secret.previous = secret.current;
      secret.current = versionOf(value, versionId);
      return { secret, version: secret.current };
    },
  };
}
