import type { Contact } from '../../../emulator/connect/model';
import type { DialMode } from '../../../lambda/http/api-types';
import type { Stage } from '../../stage';

/**
 * The role of a contact in a story: the call to our own number, the call that reaches the customer, Connect's own further attempt at it, or somebody else's
 * call; a call that an agent dials by hand; a call that speaks a code to a customer; the call to a customer who comes before an agent. The far end of the call to our own number is the same call again.
 */
export type ContactRole = 'handoff' | 'call' | 'further-attempt' | 'other' | 'hand-dialled' | 'code-call' | 'customers-call' | 'far-end';

export function roleIn({ emulator }: Stage, mode: DialMode): (contactId: string) => ContactRole | undefined {
  const { contacts, numbers } = emulator.connect.centre.store;
  const own = new Set([...numbers.values()].map(({ number }) => number));
  const roleOf = ({ initiationMethod, previousContactId, customerEndpoint, attributes }: Contact): ContactRole => {
    if (initiationMethod === 'CALLBACK') return contacts.get(previousContactId ?? '')?.initiationMethod === 'CALLBACK' ? 'further-attempt' : 'call';
    if (initiationMethod === 'OUTBOUND') return 'hand-dialled';
    const isToUs = own.has(customerEndpoint?.address ?? '');
    if (initiationMethod === 'API' && attributes.dialback_customer_first === 'yes') return 'customers-call';
    if (initiationMethod === 'API') return mode === 'legacy' ? 'call' : isToUs ? 'handoff' : 'code-call';
    return isToUs ? 'far-end' : 'other';
  };
  return (contactId) => {
    const contact = contacts.get(contactId);
    return contact && roleOf(contact);
  };
}
