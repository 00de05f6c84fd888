import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as v from 'valibot';
import { plusSeconds } from '../domain/instant';
import { type KeyRing, keyRingOf, type KeyVersion } from '../domain/key-ring';
import type { Clock } from '../ports/clock-ids-notices';
import { boundClient } from './bound-client';
import { nameOf } from './connect-errors';
import { invocationTime } from './invocation-time';

export interface StackKeys {
  /** Reads the keys, at most every ten minutes. A function waits for it before it does anything else. */
  refresh(): Promise<void>;
  /** @throws Error before the first `refresh`. */
  ring(): KeyRing;
}

interface KeyOptions {
  /** ARN of the stack's secret. */
  secretId: string;
  /** Days that the key before the present one is read. */
  readDays: number;
  /** Until this instant, ISO, what was made without a key is found too. */
  plainUntil: string | undefined;
  clock: Clock;
  warn(what: string, error: unknown): void;
}

/** Well within the time that a new key takes to be used (`KEY_SPREADS_SECONDS`). */
const READ_AGAIN_SECONDS = 600;
/** After a reading that failed. */
const TRY_AGAIN_SECONDS = 60;

const VERSION = v.object({ SecretString: v.pipe(v.string(), v.minLength(32)), CreatedDate: v.date() });

export function createSecretsClient(): SecretsManagerClient {
  return boundClient(new SecretsManagerClient({ maxAttempts: 3, requestHandler: { connectionTimeout: 1000, throwOnRequestTimeout: true } }), invocationTime, { least: 0.2, tryAtMost: 1 });
}

/** Read once per environment, and again now and then. Once they were read, a reading that fails changes nothing: they are as good as before. */
export function createStackKeys(client: SecretsManagerClient, { secretId, readDays, plainUntil, clock, warn }: KeyOptions): StackKeys {
  let known: Awaited<ReturnType<typeof readVersions>> | undefined;
  let readAgainAt = '';
  return {
    async refresh() {
      if (clock.now() < readAgainAt) return;
      try {
        known = await readVersions(client, secretId);
        readAgainAt = plusSeconds(clock.now(), READ_AGAIN_SECONDS);
      } catch (error) {
        if (!known) throw error;
        warn('the keys of the stack were not read again', error);
        readAgainAt = plusSeconds(clock.now(), TRY_AGAIN_SECONDS);
      }
    },
    ring() {
      if (!known) throw new Error('The keys of the stack are not read yet.');
      return keyRingOf(known, { now: clock.now(), readDays, plainUntil });
    },
  };
}

async function readVersions(client: SecretsManagerClient, SecretId: string) {
  const read = async (VersionStage: string): Promise<KeyVersion> => {
    const { SecretString: key, CreatedDate } = v.parse(VERSION, await client.send(new GetSecretValueCommand({ SecretId, VersionStage })));
    return { key, madeAt: CreatedDate.toISOString() };
  };
  // A secret that was never changed has no previous version.
  const orNone = (error: unknown) => {
    if (nameOf(error) !== 'ResourceNotFoundException') throw error;
    return undefined;
  };
  const [current, previous] = await Promise.all([read('AWSCURRENT'), read('AWSPREVIOUS').catch(orNone)]);
  return { current, previous };
}
