import type { UpdatePhoneNumberRequest, UpdatePhoneNumberResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

/** Moves a number to another instance. There is one only, and the target has been found to be it. */
export const updatePhoneNumber =
  (centre: Pick<ContactCentre, 'describeNumber'>): Operation<UpdatePhoneNumberRequest, UpdatePhoneNumberResponse> =>
  (input) => {
    const { id, arn } = centre.describeNumber(input.PhoneNumberId!);
    return { PhoneNumberId: id, PhoneNumberArn: arn };
  };
