import type { ListQuickConnectsRequest, ListQuickConnectsResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { pageOf } from './pages';
import { quickConnectSummary } from './quick-connect-summary';

export const listQuickConnects =
  (centre: Pick<ContactCentre, 'listQuickConnects'>): Operation<ListQuickConnectsRequest, ListQuickConnectsResponse> =>
  (input) => {
    const types = input.QuickConnectTypes ?? [];
    const wanted = centre.listQuickConnects().filter(({ target }) => types.length === 0 || types.includes(target.type));
    const { page, nextToken } = pageOf(wanted, input);
    return { QuickConnectSummaryList: page.map(quickConnectSummary), NextToken: nextToken };
  };
