import type { SearchViewsRequest, SearchViewsResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { listManagedViews } from '../resources/managed-views';
import type { Operation } from './operation';
import { search, usualFields } from './search-resources';

/** Those of AWS alone, which are all published. What they draw is not told. */
export const searchViews =
  (centre: Pick<ContactCentre, 'store'>): Operation<SearchViewsRequest, SearchViewsResponse> =>
  ({ SearchFilter: _, ...input }) => {
    const conditions = { ViewTypeCondition: () => 'AWS_MANAGED', ViewStatusCondition: () => 'PUBLISHED' };
    const fields = { name: usualFields.name, resourceID: usualFields.resourceID, description: () => [] };
    const { page, nextToken, total } = search({ things: listManagedViews(centre.store.instance), fields, conditions }, input);
    return { Views: page.map(({ id, arn, name }) => ({ Id: id, Arn: arn, Name: name, Type: 'AWS_MANAGED', Status: 'PUBLISHED' })), NextToken: nextToken, ApproximateTotalCount: total };
  };
