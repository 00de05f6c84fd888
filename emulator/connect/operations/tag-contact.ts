import type { TagContactRequest, TagContactResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const tagContact =
  (centre: Pick<ContactCentre, 'tagContact'>): Operation<TagContactRequest, TagContactResponse> =>
  (input) => {
    centre.tagContact(input.ContactId!, input.Tags!);
    return {};
  };
