import type { UntagContactRequest, UntagContactResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const untagContact =
  (centre: Pick<ContactCentre, 'untagContact'>): Operation<UntagContactRequest, UntagContactResponse> =>
  (input) => {
    centre.untagContact(input.ContactId!, input.TagKeys!);
    return {};
  };
