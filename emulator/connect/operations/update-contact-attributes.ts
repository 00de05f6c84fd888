import type { UpdateContactAttributesRequest, UpdateContactAttributesResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const updateContactAttributes =
  (centre: Pick<ContactCentre, 'updateContactAttributes'>): Operation<UpdateContactAttributesRequest, UpdateContactAttributesResponse> =>
  (input) => {
    centre.updateContactAttributes(input.InitialContactId!, input.Attributes!);
    return {};
  };
