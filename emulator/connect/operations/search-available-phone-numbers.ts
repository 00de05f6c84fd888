import type { SearchAvailablePhoneNumbersRequest, SearchAvailablePhoneNumbersResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { numberTypeOf } from './number-type';
import type { Operation } from './operation';

/** One page: the emulator invents at most ten numbers. */
export const searchAvailablePhoneNumbers =
  (centre: Pick<ContactCentre, 'searchAvailableNumbers'>): Operation<SearchAvailablePhoneNumbersRequest, SearchAvailablePhoneNumbersResponse> =>
  (input) => {
    const numbers = centre.searchAvailableNumbers({
      countryCode: input.PhoneNumberCountryCode!,
      type: numberTypeOf(input.PhoneNumberType!),
      prefix: input.PhoneNumberPrefix,
      limit: input.MaxResults,
    });
    return {
      AvailableNumbersList: numbers.map((number) => ({
        PhoneNumber: number,
        PhoneNumberCountryCode: input.PhoneNumberCountryCode,
        PhoneNumberType: input.PhoneNumberType,
      })),
    };
  };
