import { defaultQuota, operationQuotas } from '../../emulator/connect/api/quotas';
import type { DynamoDb } from '../../emulator/dynamodb/dynamodb';
import type { SeededRandom } from '../../emulator/seeded-random';
import { rounded } from '../bench-measure';
import type { createBusyDirectory, Person } from './busy-directory';
import type { countTable } from './count-table';
import type { openApi } from './environments';
import type { VirtualDate } from './virtual-date';

/** Both parts of the bench are played on it. */
export interface Around {
  date: VirtualDate;
  connect: ReturnType<typeof createBusyDirectory>;
  table: ReturnType<typeof countTable>;
  capacity: DynamoDb['capacity'];
  api: ReturnType<typeof openApi>;
  people: readonly Person[];
  random: SeededRandom;
}

export interface ConnectUse {
  operation: string;
  perSecond: number;
  quotaPerSecond: number;
  throttled: number;
}

export function connectUse({ connect }: Pick<Around, 'connect'>, seconds: number): ConnectUse[] {
  return connect.takeCalls().map(({ operation, asked, throttled }) => ({ operation, perSecond: rounded(asked / seconds, 2), quotaPerSecond: (operationQuotas[operation] ?? defaultQuota).ratePerSecond, throttled }));
}
