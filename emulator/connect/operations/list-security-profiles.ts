import type { ListSecurityProfilesRequest, ListSecurityProfilesResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { securityProfilesOf } from '../resources/security-profiles';
import type { Operation } from './operation';
import { pageOf } from './pages';

export const listSecurityProfiles =
  (centre: Pick<ContactCentre, 'store'>): Operation<ListSecurityProfilesRequest, ListSecurityProfilesResponse> =>
  (input) => {
    const { page, nextToken } = pageOf(securityProfilesOf(centre.store.instance), input);
    return { SecurityProfileSummaryList: page.map(({ id, arn, name }) => ({ Id: id, Arn: arn, Name: name })), NextToken: nextToken };
  };
