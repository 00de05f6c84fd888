import type { ListQueueQuickConnectsRequest, ListQueueQuickConnectsResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { pageOf } from './pages';
import { quickConnectSummary } from './quick-connect-summary';

export const listQueueQuickConnects =
  (centre: Pick<ContactCentre, 'describeQueue' | 'describeQuickConnect'>): Operation<ListQueueQuickConnectsRequest, ListQueueQuickConnectsResponse> =>
  (input) => {
    const { page, nextToken } = pageOf(centre.describeQueue(input.QueueId!).quickConnectIds, input, 100);
    return { QuickConnectSummaryList: page.map((id) => quickConnectSummary(centre.describeQuickConnect(id))), NextToken: nextToken };
  };
