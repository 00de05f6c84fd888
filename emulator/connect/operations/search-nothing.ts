import type { OperationFactory } from './operation';
import { pageOf } from './pages';
import { refuseUnknownFields, type SearchInput } from './search-resources';

/**
 * Searches for what no operation of the emulator makes: an instance without any finds none, whatever is asked. What Connect would refuse is refused all the same.
 *
 * @param answer what Connect says of nothing found
 * @param fields the names of fields that the API reference gives; where it gives none, any is taken
 */
const searchNothing =
  (answer: object, fields?: readonly string[]): OperationFactory =>
  () =>
  ({ SearchCriteria, ...page }: SearchInput) => {
    if (fields) refuseUnknownFields(fields, SearchCriteria);
    pageOf([], page);
    return answer;
  };

const none = (list: string) => ({ [list]: [], ApproximateTotalCount: 0 });

/** Connect has metrics of its own in every instance, with definitions that no page gives, so that SearchMetrics cannot be answered in this way. */
export const searchesForNothing = {
  SearchContactEvaluations: searchNothing(none('EvaluationSearchSummaryList')),
  SearchDataTables: searchNothing(none('DataTables')),
  SearchEmailAddresses: searchNothing(none('EmailAddresses')),
  SearchEvaluationForms: searchNothing(none('EvaluationFormSearchSummaryList')),
  SearchNotifications: searchNothing(none('Notifications')),
  SearchRules: searchNothing(none('Rules'), ['Name', 'PublishStatus', 'EventSourceName', 'RuleId', 'IntegrationAssociationId', 'ActionSummaries', 'RuleCapabilityTiers']),
  SearchUserHierarchyGroups: searchNothing(none('UserHierarchyGroups'), ['name', 'parentId', 'levelId', 'resourceID']),
  SearchVocabularies: searchNothing({ VocabularySummaryList: [] }),
  SearchWorkspaceAssociations: searchNothing(none('WorkspaceAssociations')),
  SearchWorkspaces: searchNothing(none('Workspaces')),
} satisfies Record<string, OperationFactory>;
