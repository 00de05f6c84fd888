import type { ListPhoneNumbersRequest, ListPhoneNumbersResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { pageOf } from './pages';

/** The older list, of this instance alone. */
export const listPhoneNumbers =
  (centre: Pick<ContactCentre, 'listNumbers'>): Operation<ListPhoneNumbersRequest, ListPhoneNumbersResponse> =>
  (input) => {
    const types: string[] = input.PhoneNumberTypes ?? [];
    const countries: string[] = input.PhoneNumberCountryCodes ?? [];
    const wanted = centre
      .listNumbers()
      .filter(({ status, type, countryCode }) => status === 'CLAIMED' && (types.length === 0 || types.includes(type)) && (countries.length === 0 || countries.includes(countryCode)));
    const { page, nextToken } = pageOf(wanted, input);
    const list = page.map(({ id, arn, number, type, countryCode }) => ({ Id: id, Arn: arn, PhoneNumber: number, PhoneNumberType: type, PhoneNumberCountryCode: countryCode as 'DE' }));
    return { PhoneNumberSummaryList: list, NextToken: nextToken };
  };
