import type { SearchSecurityProfilesRequest, SearchSecurityProfilesResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { securityProfilesOf } from '../resources/security-profiles';
import type { Operation } from './operation';
import { search, usualFields } from './search-resources';

export const searchSecurityProfiles =
  (centre: Pick<ContactCentre, 'store'>): Operation<SearchSecurityProfilesRequest, SearchSecurityProfilesResponse> =>
  (input) => {
    const { page, nextToken, total } = search({ things: securityProfilesOf(centre.store.instance), fields: { ...usualFields, description: () => [''] } }, input);
    return { SecurityProfiles: page.map(({ id, arn, name }) => ({ Id: id, Arn: arn, SecurityProfileName: name })), NextToken: nextToken, ApproximateTotalCount: total };
  };
