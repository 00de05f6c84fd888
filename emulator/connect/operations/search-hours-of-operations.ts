import type { SearchHoursOfOperationsRequest, SearchHoursOfOperationsResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { hoursAnswer } from './hours-answer';
import type { Operation } from './operation';
import { search, usualFields } from './search-resources';

export const searchHoursOfOperations =
  (centre: Pick<ContactCentre, 'listHoursOfOperations'>): Operation<SearchHoursOfOperationsRequest, SearchHoursOfOperationsResponse> =>
  (input) => {
    const { page, nextToken, total } = search({ things: centre.listHoursOfOperations(), fields: { ...usualFields, timezone: ({ timeZone }) => [timeZone] }, tags: ({ tags }) => tags }, input);
    return { HoursOfOperations: page.map(hoursAnswer), NextToken: nextToken, ApproximateTotalCount: total };
  };
