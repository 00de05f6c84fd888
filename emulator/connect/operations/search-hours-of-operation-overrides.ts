import type { SearchHoursOfOperationOverridesRequest, SearchHoursOfOperationOverridesResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { overrideAnswer } from './hours-answer';
import type { Operation } from './operation';
import { search, usualFields } from './search-resources';

/** The overrides of all hours of operation. */
export const searchHoursOfOperationOverrides =
  (centre: Pick<ContactCentre, 'listHoursOfOperations'>): Operation<SearchHoursOfOperationOverridesRequest, SearchHoursOfOperationOverridesResponse> =>
  (input) => {
    const things = centre.listHoursOfOperations().flatMap((hours) => hours.overrides.map((override) => ({ ...override, hours })));
    const { page, nextToken, total } = search({ things, fields: usualFields }, input);
    return { HoursOfOperationOverrides: page.map(({ hours, ...override }) => overrideAnswer(hours, override)), NextToken: nextToken, ApproximateTotalCount: total };
  };
