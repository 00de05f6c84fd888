import type { EnvironmentOf } from '../../environment/contract';
import type { callbackStore } from '../../environment/shared';
import type { RecordsTable } from '../../ground/adapters/records-table';

export function recordsOf({ CALLBACKS_TABLE: TableName, RECORDS_KEPT_DAYS: keptDays }: EnvironmentOf<typeof callbackStore>): RecordsTable {
  return { TableName, keptDays };
}
