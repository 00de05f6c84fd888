import type { ContactCentre } from '../connect/contact-centre';
import type { Suite } from './suite-file';

type Offline = NonNullable<Suite['tests'][number]['offline']>;

/** What is otherwise than the test says, in a sentence; undefined when nothing is. */
export function offlineProblem({ store }: Pick<ContactCentre, 'store'>, contactId: string | undefined, { callbacks, attributes = {} }: Offline): string | undefined {
  const contact = contactId === undefined ? undefined : store.contacts.get(contactId);
  if (!contact) return 'There was no contact to look at.';
  const made = store.chainOf(contact).filter(({ initiationMethod }) => initiationMethod === 'CALLBACK').map(({ customerEndpoint }) => customerEndpoint?.address);
  if (callbacks && JSON.stringify(made) !== JSON.stringify(callbacks)) return `Callbacks were made for ${made.join(', ') || 'nobody'}, not for ${callbacks.join(', ') || 'nobody'}.`;
  const other = Object.entries(attributes).find(([key, value]) => contact.attributes[key] !== value);
  return other && `The attribute ${other[0]} is "${contact.attributes[other[0]] ?? ''}", not "${other[1]}".`;
}
