import type { StopContactRequest, StopContactResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const stopContact =
  (centre: Pick<ContactCentre, 'stopContact'>): Operation<StopContactRequest, StopContactResponse> =>
  (input) => {
    centre.stopContact(input.ContactId!);
    return {};
  };
