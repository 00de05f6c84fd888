import type { ClaimPhoneNumberRequest, ClaimPhoneNumberResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const claimPhoneNumber =
  (centre: Pick<ContactCentre, 'claimNumber'>): Operation<ClaimPhoneNumberRequest, ClaimPhoneNumberResponse> =>
  (input) => {
    const number = centre.claimNumber({ number: input.PhoneNumber!, description: input.PhoneNumberDescription, tags: input.Tags });
    return { PhoneNumberId: number.id, PhoneNumberArn: number.arn };
  };
