import type { ContactInitiationMethod, ListAssociatedContactsRequest, ListAssociatedContactsResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Contact } from '../model';
import type { Operation } from './operation';
import { pageOf } from './pages';
import { dateOf } from './times';

export const listAssociatedContacts =
  (centre: Pick<ContactCentre, 'listAssociatedContacts'>): Operation<ListAssociatedContactsRequest, ListAssociatedContactsResponse> =>
  (input) => {
    const { page, nextToken } = pageOf(centre.listAssociatedContacts(input.ContactId!), input, 100);
    return { ContactSummaryList: page.map(summaryOf), NextToken: nextToken };
  };

function summaryOf(contact: Contact) {
  return {
    ContactId: contact.id,
    ContactArn: contact.arn,
    InitiationTimestamp: dateOf(contact.initiatedAt),
    DisconnectTimestamp: dateOf(contact.disconnectedAt),
    InitialContactId: contact.initialContactId === contact.id ? undefined : contact.initialContactId,
    PreviousContactId: contact.previousContactId,
    RelatedContactId: contact.relatedContactId,
    InitiationMethod: contact.initiationMethod as ContactInitiationMethod,
    Channel: contact.channel,
  };
}
