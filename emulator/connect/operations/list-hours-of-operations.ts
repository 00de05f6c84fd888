import type { ListHoursOfOperationsRequest, ListHoursOfOperationsResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { pageOf } from './pages';

export const listHoursOfOperations =
  (centre: Pick<ContactCentre, 'listHoursOfOperations'>): Operation<ListHoursOfOperationsRequest, ListHoursOfOperationsResponse> =>
  (input) => {
    const { page, nextToken } = pageOf(centre.listHoursOfOperations(), input);
    return { HoursOfOperationSummaryList: page.map(({ id, arn, name }) => ({ Id: id, Arn: arn, Name: name })), NextToken: nextToken };
  };
