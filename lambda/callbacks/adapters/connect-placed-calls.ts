import { type ConnectClient, type ContactSearchSummary, DescribeContactCommand, paginateSearchContacts } from '@aws-sdk/client-connect';
import { goneAsUndefined } from '../../ground/adapters/connect-errors';
import { ownCallbackId } from '../../ground/domain/own-callback-id';
import type { PlacedCall } from '../domain/admitted-late';
import type { Contacts } from '../ports/contacts';

interface Asked {
  instanceId: string;
  stack: string;
  /** ISO instants. Connect searches eight weeks at most. */
  from: string;
  until: string;
}

export interface PlacedCalls {
  calls: PlacedCall[];
  /** Callback contacts that grew out of each call, as the search told them. */
  callbacksFrom: Contacts['callbacksFrom'];
}

/**
 * Every call that a stack placed in this time and that led to a callback, or may yet. A call that was turned away made nothing, and is left out. Calls in legacy
 * mode, and where customers come first, are the customer's own.
 */
export async function findPlacedCalls(client: ConnectClient, { instanceId: InstanceId, stack, from, until }: Asked, contacts: Contacts): Promise<PlacedCalls> {
  const begun: ContactSearchSummary[] = [];
  const made = new Map<string, ContactSearchSummary[]>();
  const input = { InstanceId, TimeRange: { Type: 'INITIATION_TIMESTAMP' as const, StartTime: new Date(from), EndTime: new Date(until) }, SearchCriteria: { Channels: ['VOICE' as const], InitiationMethods: ['API' as const, 'CALLBACK' as const] } };
  for await (const { Contacts: page = [] } of paginateSearchContacts({ client, pageSize: 100 }, input)) {
    for (const contact of page) {
      if (contact.InitiationMethod === 'API') begun.push(contact);
      else if (contact.InitialContactId) made.set(contact.InitialContactId, [...(made.get(contact.InitialContactId) ?? []), contact]);
    }
  }
  const callbacksFrom: Contacts['callbacksFrom'] = async (contactId) => {
    const found = [...(made.get(contactId) ?? [])].sort((one, other) => Number(one.InitiationTimestamp) - Number(other.InitiationTimestamp));
    // How soon the search shows a contact is not documented: where it shows none, the list of the call is asked.
    if (!found[0]?.Id) return contacts.callbacksFrom(contactId);
    return { first: found[0].Id, open: found.filter(({ DisconnectTimestamp }) => !DisconnectTimestamp).map(({ Id }) => Id!) };
  };
  const calls: PlacedCall[] = [];
  for (const { Id, InitiationTimestamp } of begun) {
    const contact = (await client.send(new DescribeContactCommand({ InstanceId, ContactId: Id! })).catch(goneAsUndefined))?.Contact;
    const attributes = contact?.Attributes ?? {};
    const callbackId = ownCallbackId(attributes, stack);
    if (!callbackId) continue;
    const isOver = contact?.DisconnectTimestamp !== undefined;
    const isCustomersFirst = attributes['dialback_customer_first'] === 'yes';
    const isCustomers = isCustomersFirst || attributes['dialback_mode'] === 'legacy';
    if (isOver && !isCustomers && !(await callbacksFrom(Id!)).first) continue;
    calls.push({ callbackId, contactId: Id!, at: InitiationTimestamp!.toISOString(), line: attributes['dialback_queue']?.startsWith('arn:') ? 'queue' : 'agent', ...(isCustomersFirst && { calledFirstAs: Number(attributes['dialback_version']) }) });
  }
  return { calls, callbacksFrom };
}
