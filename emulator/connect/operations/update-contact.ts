import type { UpdateContactRequest, UpdateContactResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { readReferences } from './references';

export const updateContact =
  (centre: Pick<ContactCentre, 'updateContact'>): Operation<UpdateContactRequest, UpdateContactResponse> =>
  (input) => {
    centre.updateContact(input.ContactId!, { name: input.Name, description: input.Description, references: readReferences(input.References) });
    return {};
  };
