import type { GetContactAttributesRequest, GetContactAttributesResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

/** Any contact's id will do, not only the initial one's (amazon-connect.md 3.4). */
export const getContactAttributes =
  (centre: Pick<ContactCentre, 'describeContact'>): Operation<GetContactAttributesRequest, GetContactAttributesResponse> =>
  (input) => ({ Attributes: centre.describeContact(input.InitialContactId!).attributes });
