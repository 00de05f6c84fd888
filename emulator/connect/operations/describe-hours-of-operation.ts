import type { DescribeHoursOfOperationRequest, DescribeHoursOfOperationResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { hoursAnswer } from './hours-answer';
import type { Operation } from './operation';

export const describeHoursOfOperation =
  (centre: Pick<ContactCentre, 'describeHoursOfOperation'>): Operation<DescribeHoursOfOperationRequest, DescribeHoursOfOperationResponse> =>
  (input) => ({ HoursOfOperation: hoursAnswer(centre.describeHoursOfOperation(input.HoursOfOperationId!)) });
