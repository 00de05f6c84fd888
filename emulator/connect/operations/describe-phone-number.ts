import type { DescribePhoneNumberRequest, DescribePhoneNumberResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { phoneNumberAnswer } from './phone-number-answer';

export const describePhoneNumber =
  (centre: Pick<ContactCentre, 'describeNumber' | 'store'>): Operation<DescribePhoneNumberRequest, DescribePhoneNumberResponse> =>
  (input) => {
    const number = centre.describeNumber(input.PhoneNumberId!);
    const PhoneNumberStatus = { Status: number.status, Message: number.statusMessage };
    const summary = { ...phoneNumberAnswer(number, centre.store.instance), Tags: number.tags, PhoneNumberStatus };
    return { ClaimedPhoneNumberSummary: summary };
  };
