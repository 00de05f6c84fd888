import type { Contact } from '../../../emulator/connect/model';
import type { DialMode } from '../../../lambda/http/api-types';
import type { Stage } from '../../stage';

/**
 * What a contact is in a story: the call to our own number, the call that reaches the customer, a further attempt that
 * Connect itself makes of it, or somebody else's. The far end of the call to our own number is the same call again.
 */
export type ContactRole = 'handoff' | 'call' | 'further-attempt' | 'other' | 'far-end';

export function roleIn({ emulator }: Stage, mode: DialMode): (contactId: string) => ContactRole | undefined {
  const { contacts, numbers } = emulator.connect.centre.store;
  const own = new Set([...numbers.values()].map(({ number }) => number));
  const roleOf = ({ initiationMethod, previousContactId, customerEndpoint }: Contact): ContactRole => {
    if (initiationMethod === 'CALLBACK') return contacts.get(previousContactId ?? '')?.initiationMethod === 'CALLBACK' ? 'further-attempt' : 'call';
    if (initiationMethod === 'API') return mode === 'legacy' ? 'call' : 'handoff';
    return own.has(customerEndpoint?.address ?? '') ? 'far-end' : 'other';
  };
  return (contactId) => {
    const contact = contacts.get(contactId);
    return contact && roleOf(contact);
  };
}
