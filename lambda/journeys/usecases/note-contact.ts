import type { ContactIndex } from '../../callbacks/ports/callback-store';
import { placesOfContact } from '../domain/history';
import { type ContactStory, kindOfContact } from '../domain/contact-story';
import type { ContactStories } from '../ports/contact-stories';
import type { HistoryWriter } from '../ports/history';
import type { AskConnect } from './ask-connect';

export interface NoteContactNeeds {
  stories: ContactStories;
  history: HistoryWriter;
  contactIndex: Pick<ContactIndex, 'callbackOf'>;
  askConnect: AskConnect;
  /** Calls to it are our own, and no customer's. */
  dedicatedNumber: string;
}

export type NoteContact = (seen: ContactStory) => Promise<void>;

/**
 * Adds to the story of a contact what one event tells, and lists it in its histories. Events name no customer: the record does, where it is ours; the first contact of
 * the chain does, where that is known; else Connect is asked once.
 */
export function createNoteContact(needs: NoteContactNeeds): NoteContact {
  const { stories, history, dedicatedNumber } = needs;
  return async (seen) => {
    if (seen.method === 'INBOUND' && seen.ourNumber === dedicatedNumber) return;
    let story = await stories.add(seen);
    const { contactId, previousContactId, initiatedAt } = story;
    if (kindOfContact(story) === 'transfer' && previousContactId !== undefined) {
      await stories.add({ contactId: previousContactId, transferredTo: contactId, ...(initiatedAt !== undefined && { transferredAt: initiatedAt }) });
    }
    const more = isCustomerKnown(story) ? undefined : await findCustomer(needs, story);
    if (more) story = await stories.add(more);
    if (story.customerNumber === dedicatedNumber) return;
    await history.add(placesOfContact(story));
  };
}

function isCustomerKnown({ customerNumber, recordId, lookedUpAt }: ContactStory): boolean {
  return (customerNumber ?? recordId ?? lookedUpAt) !== undefined;
}

/** Programs place calls, and agents dial, and either may be ours. */
const MAY_BE_OURS = ['callback', 'call-out', 'dialled-by-hand'];
/** Of the others Connect knows no number. */
const HAVE_NUMBERS = ['call-in', 'call-out', 'callback', 'transfer'];

async function findCustomer({ stories, contactIndex, askConnect }: NoteContactNeeds, story: ContactStory): Promise<ContactStory | undefined> {
  const { contactId, rootContactId } = story;
  const kind = kindOfContact(story);
  const callback = MAY_BE_OURS.includes(kind) ? await contactIndex.callbackOf(rootContactId ?? contactId) : undefined;
  if (callback) return { contactId, recordId: callback.id, customerNumber: callback.number };
  const root = rootContactId === undefined ? undefined : await stories.find(rootContactId);
  if (root?.customerNumber !== undefined) return { contactId, customerNumber: root.customerNumber };
  // The call to our own number is noted by its record a moment later: the next event finds that.
  return HAVE_NUMBERS.includes(kind) && (kind === 'call-in' || story.disconnectedAt !== undefined) ? askConnect(contactId) : undefined;
}
