import type { ListInstancesRequest, ListInstancesResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { instanceAnswer } from './instance-answer';
import type { Operation } from './operation';

export const listInstances =
  (centre: Pick<ContactCentre, 'store'>): Operation<ListInstancesRequest, ListInstancesResponse> =>
  () => ({ InstanceSummaryList: [instanceAnswer(centre.store.instance)] });
