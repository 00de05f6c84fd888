import type { DismissUserContactRequest, DismissUserContactResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const dismissUserContact =
  (centre: Pick<ContactCentre, 'dismissUserContact'>): Operation<DismissUserContactRequest, DismissUserContactResponse> =>
  (input) => {
    centre.dismissUserContact(input.UserId!, input.ContactId!);
    return {};
  };
