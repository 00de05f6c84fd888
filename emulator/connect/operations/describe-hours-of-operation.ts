import type { DescribeHoursOfOperationRequest, DescribeHoursOfOperationResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { writeRanges } from './hours-ranges';
import type { Operation } from './operation';

export const describeHoursOfOperation =
  (centre: Pick<ContactCentre, 'describeHoursOfOperation'>): Operation<DescribeHoursOfOperationRequest, DescribeHoursOfOperationResponse> =>
  (input) => {
    const hours = centre.describeHoursOfOperation(input.HoursOfOperationId!);
    return {
      HoursOfOperation: {
        HoursOfOperationId: hours.id,
        HoursOfOperationArn: hours.arn,
        Name: hours.name,
        Description: hours.description,
        TimeZone: hours.timeZone,
        Config: writeRanges(hours.ranges),
        Tags: hours.tags,
      },
    };
  };
