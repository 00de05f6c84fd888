import type { ListPhoneNumbersV2Request, ListPhoneNumbersV2Response } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { PhoneNumber } from '../model';
import type { Operation } from './operation';
import { pageOf } from './pages';
import { phoneNumberAnswer } from './phone-number-answer';

export const listPhoneNumbersV2 =
  (centre: Pick<ContactCentre, 'listNumbers' | 'store'>): Operation<ListPhoneNumbersV2Request, ListPhoneNumbersV2Response> =>
  (input) => {
    const { page, nextToken } = pageOf(centre.listNumbers().filter((number) => isWanted(number, input)), input);
    return { ListPhoneNumbersSummaryList: page.map((number) => phoneNumberAnswer(number, centre.store.instance)), NextToken: nextToken };
  };

function isWanted(number: PhoneNumber, input: ListPhoneNumbersV2Request): boolean {
  const countries: string[] = input.PhoneNumberCountryCodes ?? [];
  const types: string[] = input.PhoneNumberTypes ?? [];
  const prefix = (input.PhoneNumberPrefix ?? '').replace(/^\+?/, '+');
  return (
    number.status === 'CLAIMED' &&
    (countries.length === 0 || countries.includes(number.countryCode)) &&
    (types.length === 0 || types.includes(number.type)) &&
    number.number.startsWith(prefix)
  );
}
