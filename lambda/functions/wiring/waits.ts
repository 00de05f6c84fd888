import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createAgenda } from '../../agenda/adapters/dynamodb-agenda';
import { createDueList } from '../../agenda/adapters/dynamodb-due-list';
import { createCallInLine } from '../../call-ins/adapters/dynamodb-call-in-line';
import { createCallInStore } from '../../call-ins/adapters/dynamodb-call-in-store';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import type { EnvironmentOf } from '../../environment/contract';
import type { callbackStore } from '../../environment/shared';
import { createCapacityBook } from '../../ground/adapters/dynamodb-capacity-book';
import { systemClock } from '../../ground/adapters/system-clock';
import type { Notices } from '../../ground/ports/clock-ids-notices';
import { cacheBacklog } from '../../waits/adapters/cached-backlog';
import { recordsOf } from './records';

/** For functions that estimate waits. */
export function wireBacklog(environment: EnvironmentOf<typeof callbackStore>, { table, store, notices }: { table: DynamoDBDocumentClient; store: Pick<CallbackStore, 'findLatest'>; notices: Notices }) {
  const { CALLBACKS_TABLE: TableName } = environment;
  const agenda = createAgenda(table, { TableName, store, notices });
  return cacheBacklog({
    agenda,
    dueList: createDueList(table, { TableName, agenda }),
    line: createCallInLine(table, TableName),
    callIns: createCallInStore(table, recordsOf(environment)),
    seats: createCapacityBook(table, { tableName: TableName, clock: systemClock }),
    clock: systemClock,
  });
}
