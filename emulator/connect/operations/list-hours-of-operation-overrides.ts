import type { ListHoursOfOperationOverridesRequest, ListHoursOfOperationOverridesResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { overrideAnswer } from './hours-answer';
import type { Operation } from './operation';
import { pageOf } from './pages';

export const listHoursOfOperationOverrides =
  (centre: Pick<ContactCentre, 'describeHoursOfOperation'>): Operation<ListHoursOfOperationOverridesRequest, ListHoursOfOperationOverridesResponse> =>
  (input) => {
    const hours = centre.describeHoursOfOperation(input.HoursOfOperationId!);
    const { page, nextToken } = pageOf(hours.overrides, input, 100);
    return { HoursOfOperationOverrideList: page.map((override) => overrideAnswer(hours, override)), NextToken: nextToken };
  };
