import type { ListHoursOfOperationOverridesRequest, ListHoursOfOperationOverridesResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { writeRanges } from './hours-ranges';
import type { Operation } from './operation';
import { pageOf } from './pages';

export const listHoursOfOperationOverrides =
  (centre: Pick<ContactCentre, 'describeHoursOfOperation'>): Operation<ListHoursOfOperationOverridesRequest, ListHoursOfOperationOverridesResponse> =>
  (input) => {
    const hours = centre.describeHoursOfOperation(input.HoursOfOperationId!);
    const { page, nextToken } = pageOf(hours.overrides, input, 100);
    const list = page.map(({ id, name, effectiveFrom, effectiveTill, ranges }) => ({
      HoursOfOperationOverrideId: id,
      HoursOfOperationId: hours.id,
      HoursOfOperationArn: hours.arn,
      Name: name,
      Config: writeRanges(ranges),
      EffectiveFrom: effectiveFrom,
      EffectiveTill: effectiveTill,
    }));
    return { HoursOfOperationOverrideList: list, NextToken: nextToken };
  };
