import type { SearchRoutingProfilesRequest, SearchRoutingProfilesResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { routingProfileAnswer } from './routing-profile-answer';
import { search, usualFields } from './search-resources';

export const searchRoutingProfiles =
  (centre: Pick<ContactCentre, 'listRoutingProfiles' | 'listUsers' | 'store'>): Operation<SearchRoutingProfilesRequest, SearchRoutingProfilesResponse> =>
  (input) => {
    const { page, nextToken, total } = search({ things: centre.listRoutingProfiles(), fields: { ...usualFields, associatedQueueIds: ({ queues }) => queues.map(({ queueId }) => queueId) }, tags: ({ tags }) => tags }, input);
    return { RoutingProfiles: page.map((profile) => routingProfileAnswer(centre, profile)), NextToken: nextToken, ApproximateTotalCount: total };
  };
