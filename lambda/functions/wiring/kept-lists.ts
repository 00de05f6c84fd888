import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createAuditLog } from '../../calling-rules/adapters/dynamodb-audit-log';
import { createListBook } from '../../calling-rules/adapters/dynamodb-list-book';
import { createPinAdministration, createPinBook } from '../../calling-rules/adapters/dynamodb-pin-book';
import { createListPages } from '../../calling-rules/adapters/dynamodb-list-pages';
import type { KeptPinNeeds } from '../../calling-rules/pin-routes';
import type { RuleRouteNeeds } from '../../calling-rules/routes';
import { createChangeLists } from '../../calling-rules/usecases/change-lists';
import { createReleasePin } from '../../calling-rules/usecases/release-pin';
import { createUndoChange } from '../../calling-rules/usecases/undo-change';
import type { EnvironmentOf } from '../../environment/contract';
import type { callbackStore, keptLists } from '../../environment/shared';
import { listTablesOf } from './list-number';
import { invocationTime } from '../../ground/adapters/invocation-time';
import { randomId } from '../../ground/adapters/random-id';
import { systemClock } from '../../ground/adapters/system-clock';

/** The lists of numbers, for administrators who keep them. */
export function wireKeptLists(environment: EnvironmentOf<typeof callbackStore & typeof keptLists>, table: DynamoDBDocumentClient): RuleRouteNeeds & KeptPinNeeds {
  const book = createListBook(table, listTablesOf(environment));
  const audit = createAuditLog(table, environment.CALLING_LISTS_AUDIT);
  const changeLists = createChangeLists(book);
  const pins = { ...createPinBook(table, environment.CALLBACKS_TABLE), ...createPinAdministration(table, environment.CALLBACKS_TABLE) };
  return {
    book,
    pages: createListPages(table, environment.CALLING_LISTS_TABLE),
    audit,
    changeLists,
    undoChange: createUndoChange({ book, changeLists, audit, time: invocationTime }),
    numberRules: { allowedCountries: environment.ALLOWED_COUNTRIES, defaultCountry: environment.DEFAULT_COUNTRY, allowedTypes: environment.NUMBER_TYPES, ownNumbers: [] },
    pins,
    releasePin: createReleasePin({ pins, book }),
    newName: () => randomId().slice(0, 8),
    clock: systemClock,
  };
}
