import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createNumberIndex } from '../../callbacks/adapters/dynamodb-number-index';
import { callbacksUnderOtherKeys } from '../../callbacks/adapters/under-other-keys';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import type { EnvironmentOf } from '../../environment/contract';
import type { stackKeys } from '../../environment/keys';
import type { callbackStore } from '../../environment/shared';
import { createKeyedIds } from '../../ground/adapters/keyed-ids';
import type { LoggedNotices } from '../../ground/adapters/logged-notices';
import { createSecretsClient, createStackKeys } from '../../ground/adapters/stack-keys';
import { systemClock } from '../../ground/adapters/system-clock';
import { recordsOf } from './records';

/** For functions that name things by digests of numbers. Each of their invocations waits for `keys.refresh()` first. */
export function wireKeys({ KEYS_SECRET: secretId, KEY_READ_DAYS: readDays, PLAIN_UNTIL: plainUntil }: EnvironmentOf<typeof stackKeys>, { warn }: Pick<LoggedNotices, 'warn'>) {
  const keys = createStackKeys(createSecretsClient(), { secretId, readDays, plainUntil, clock: systemClock, warn });
  return { keys, ids: createKeyedIds(keys.ring) };
}

/** Finds callbacks by numbers, under every key of the stack. */
export function wireByNumber<Wired extends { store: CallbackStore }>(environment: EnvironmentOf<typeof callbackStore & typeof stackKeys>, { table, notices }: { table: DynamoDBDocumentClient; notices: LoggedNotices }, wired: Wired) {
  const { keys, ids } = wireKeys(environment, notices);
  const store = callbacksUnderOtherKeys(wired.store, ids);
  return { ...wired, keys, ids, store, numbers: createNumberIndex(table, { ...recordsOf(environment), store, ids }) };
}
