import type { SearchUsersRequest, SearchUsersResponse, StringCondition, UserSearchCriteria } from '@aws-sdk/client-connect';
import { ConnectError } from '../api/connect-error';
import type { ContactCentre } from '../contact-centre';
import type { User } from '../model';
import type { Operation } from './operation';
import { pageOf } from './pages';
import { userAnswer } from './user-answer';

/** The fields that the API reference names for user searches. */
const fields: Record<string, (user: User) => string[]> = {
  Username: (user) => [user.username],
  FirstName: (user) => [user.firstName ?? ''],
  LastName: (user) => [user.lastName ?? ''],
  RoutingProfileId: (user) => [user.routingProfileId],
  SecurityProfileId: (user) => user.securityProfileIds,
  ResourceId: (user) => [user.id],
};

export const searchUsers =
  (centre: Pick<ContactCentre, 'listUsers'>): Operation<SearchUsersRequest, SearchUsersResponse> =>
  (input) => {
    const found = centre.listUsers().filter((user) => meets(user, input.SearchCriteria ?? {}));
    const { page, nextToken } = pageOf(found, input, 100);
    return { Users: page.map(summaryOf), NextToken: nextToken, ApproximateTotalCount: found.length };
  };

function meets(user: User, criteria: UserSearchCriteria): boolean {
  return (
    (criteria.OrConditions ?? []).some((one) => meets(user, one)) ||
    (criteria.AndConditions?.length ? criteria.AndConditions.every((one) => meets(user, one)) : false) ||
    (criteria.StringCondition ? holds(user, criteria.StringCondition) : isEmpty(criteria))
  );
}

function isEmpty(criteria: UserSearchCriteria): boolean {
  return !criteria.OrConditions?.length && !criteria.AndConditions?.length;
}

/** Case is not told apart, so that a search for one name may find another: who needs the very user compares names. */
function holds(user: User, { FieldName, Value = '', ComparisonType }: StringCondition): boolean {
  const read = fields[FieldName ?? ''];
  if (!read) throw new ConnectError('InvalidParameterException', `FieldName is "${FieldName}". It must be one of ${Object.keys(fields).join(', ')}.`);
  const wanted = Value.toLowerCase();
  return read(user).some((text) => {
    const given = text.toLowerCase();
    if (ComparisonType === 'STARTS_WITH') return given.startsWith(wanted);
    return ComparisonType === 'CONTAINS' ? given.includes(wanted) : given === wanted;
  });
}

function summaryOf(user: User) {
  const { IdentityInfo, ...answer } = userAnswer(user);
  return { ...answer, IdentityInfo: { FirstName: IdentityInfo?.FirstName, LastName: IdentityInfo?.LastName } };
}
