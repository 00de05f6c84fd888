import type { ListRoutingProfilesRequest, ListRoutingProfilesResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { pageOf } from './pages';

export const listRoutingProfiles =
  (centre: Pick<ContactCentre, 'listRoutingProfiles'>): Operation<ListRoutingProfilesRequest, ListRoutingProfilesResponse> =>
  (input) => {
    const { page, nextToken } = pageOf(centre.listRoutingProfiles(), input);
    return { RoutingProfileSummaryList: page.map(({ id, arn, name }) => ({ Id: id, Arn: arn, Name: name })), NextToken: nextToken };
  };
