import type { SearchUsersRequest, SearchUsersResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { User } from '../model';
import type { Operation } from './operation';
import { search } from './search-resources';
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
  ({ SearchFilter: _, ...input }) => {
    const { page, nextToken, total } = search({ things: centre.listUsers(), fields }, input);
    return { Users: page.map(summaryOf), NextToken: nextToken, ApproximateTotalCount: total };
  };

function summaryOf(user: User) {
  const { IdentityInfo, ...answer } = userAnswer(user);
  return { ...answer, IdentityInfo: { FirstName: IdentityInfo?.FirstName, LastName: IdentityInfo?.LastName } };
}
