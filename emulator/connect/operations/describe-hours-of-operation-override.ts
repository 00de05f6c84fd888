import type { DescribeHoursOfOperationOverrideRequest, DescribeHoursOfOperationOverrideResponse } from '@aws-sdk/client-connect';
import { notFound } from '../api/connect-error';
import type { ContactCentre } from '../contact-centre';
import { overrideAnswer } from './hours-answer';
import type { Operation } from './operation';

export const describeHoursOfOperationOverride =
  (centre: Pick<ContactCentre, 'describeHoursOfOperation'>): Operation<DescribeHoursOfOperationOverrideRequest, DescribeHoursOfOperationOverrideResponse> =>
  (input) => {
    const hours = centre.describeHoursOfOperation(input.HoursOfOperationId!);
    const override = hours.overrides.find(({ id }) => id === input.HoursOfOperationOverrideId);
    if (!override) throw notFound('override', input.HoursOfOperationOverrideId!);
    return { HoursOfOperationOverride: overrideAnswer(hours, override) };
  };
