import type { DescribePhoneNumberRequest, DescribePhoneNumberResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { phoneNumberAnswer } from './phone-number-answer';

/** A claim is done at once here, so that its status is never IN_PROGRESS. */
export const describePhoneNumber =
  (centre: Pick<ContactCentre, 'describeNumber' | 'store'>): Operation<DescribePhoneNumberRequest, DescribePhoneNumberResponse> =>
  (input) => {
    const number = centre.describeNumber(input.PhoneNumberId!);
    const summary = { ...phoneNumberAnswer(number, centre.store.instance), Tags: number.tags, PhoneNumberStatus: { Status: 'CLAIMED' as const } };
    return { ClaimedPhoneNumberSummary: summary };
  };
