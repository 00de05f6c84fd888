import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createKeyedIds } from '../../lambda/ground/adapters/keyed-ids';
import { createStackKeys } from '../../lambda/ground/adapters/stack-keys';
import type { Ids } from '../../lambda/ground/ports/clock-ids-notices';
import { keyReadDays } from '../../lib/settings/retention-settings';
import type { DeployedStack } from './deployed-stack';

/** The names that the stack gives to numbers, under each of its keys. */
export async function idsOf({ region, output, settings }: DeployedStack, now: () => string): Promise<Ids> {
  const { plainIdsUntil } = settings;
  const reading = { readDays: keyReadDays(settings), plainUntil: plainIdsUntil && `${plainIdsUntil}T00:00:00.000Z` };
  const keys = createStackKeys(new SecretsManagerClient({ region }), { secretId: output('KeysSecret'), ...reading, clock: { now }, warn: () => undefined });
  await keys.refresh();
  return createKeyedIds(keys.ring);
}
