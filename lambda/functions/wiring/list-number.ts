import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createListBook, type ListTables } from '../../calling-rules/adapters/dynamodb-list-book';
import { createChangeLists } from '../../calling-rules/usecases/change-lists';
import { createListNumber, type ListNumber } from '../../calling-rules/usecases/list-number';
import { randomId } from '../../ground/adapters/random-id';
import { systemClock } from '../../ground/adapters/system-clock';

interface ListEnvironment {
  CALLING_LISTS_TABLE: string;
  CALLING_LISTS_AUDIT: string;
  CALLING_AUDIT_KEPT_DAYS: number;
}

export function listTablesOf({ CALLING_LISTS_TABLE: lists, CALLING_LISTS_AUDIT: audit, CALLING_AUDIT_KEPT_DAYS: days }: ListEnvironment): ListTables {
  return { lists, audit, auditKeptDays: days === 0 ? undefined : days };
}

/** For functions through which an agent, or the customer, puts a number on the do-not-call list. */
export function wireListNumber(environment: ListEnvironment, table: DynamoDBDocumentClient): ListNumber {
  return createListNumber({ changeLists: createChangeLists(createListBook(table, listTablesOf(environment))), newName: () => randomId().slice(0, 8), clock: systemClock });
}

/** For functions that need it in some stacks alone. */
export function wireListNumberIf({ CALLING_LISTS_AUDIT, ...environment }: Omit<ListEnvironment, 'CALLING_LISTS_AUDIT'> & { CALLING_LISTS_AUDIT: string | undefined }, table: DynamoDBDocumentClient): ListNumber {
  if (CALLING_LISTS_AUDIT !== undefined) return wireListNumber({ ...environment, CALLING_LISTS_AUDIT }, table);
  return async () => {
    throw new Error('This function was not given the table of the changes of lists.');
  };
}
