import type { SearchQuickConnectsRequest, SearchQuickConnectsResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { quickConnectAnswer } from './quick-connect-answer';
import { search, usualFields } from './search-resources';

export const searchQuickConnects =
  (centre: Pick<ContactCentre, 'listQuickConnects'>): Operation<SearchQuickConnectsRequest, SearchQuickConnectsResponse> =>
  (input) => {
    const { page, nextToken, total } = search({ things: centre.listQuickConnects(), fields: usualFields, tags: ({ tags }) => tags }, input);
    return { QuickConnects: page.map(quickConnectAnswer), NextToken: nextToken, ApproximateTotalCount: total };
  };
