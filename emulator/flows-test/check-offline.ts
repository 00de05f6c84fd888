import type { ContactCentre } from '../connect/contact-centre';
import type { Contact } from '../connect/contact-record';
import type { Journal } from '../journal';
import type { Suite } from './suite-file';

type Offline = NonNullable<Suite['tests'][number]['offline']>;

/** Where to look. */
interface Looked {
  centre: Pick<ContactCentre, 'store'>;
  journal: Pick<Journal, 'entries'>;
}

/** What is otherwise than the test says, in a sentence; undefined when nothing is. */
export function offlineProblem({ centre: { store }, journal }: Looked, contactId: string | undefined, { callbacks, attributes = {}, handledBy, dialled }: Offline): string | undefined {
  const contact = contactId === undefined ? undefined : store.contacts.get(contactId);
  if (!contact) return 'There was no contact to look at.';
  const chain = store.chainOf(contact);
  const made = chain.filter(({ initiationMethod }) => initiationMethod === 'CALLBACK').map(({ customerEndpoint }) => customerEndpoint?.address ?? '');
  const agents = chain.flatMap(({ agent }) => (agent ? [store.users.get(agent.userId)!.username] : []));
  const lists = [
    callbacks && difference('Callbacks were made for', made, callbacks),
    handledBy && difference('It was handled by', agents, handledBy),
    dialled && difference('Calls were placed to', dialledFor(chain, journal), dialled),
  ];
  const other = Object.entries(attributes).find(([key, value]) => contact.attributes[key] !== value);
  return lists.find((problem) => problem !== undefined) ?? (other && `The attribute ${other[0]} is "${contact.attributes[other[0]] ?? ''}", not "${other[1]}".`);
}

function dialledFor(chain: readonly Contact[], { entries }: Looked['journal']): string[] {
  const ids = new Set(chain.map(({ id }) => id));
  return entries.flatMap(({ kind, what, contactId, detail }) => (kind === 'phone' && what === 'DIALLED' && ids.has(contactId ?? '') ? [String(detail.number)] : []));
}

function difference(what: string, found: string[], wanted: string[]): string | undefined {
  const said = (names: string[]) => names.join(', ') || 'nobody';
  return JSON.stringify(found) === JSON.stringify(wanted) ? undefined : `${what} ${said(found)}, not ${said(wanted)}.`;
}
