import type { ContactStory } from '../domain/contact-story';

/** One story for each contact. */
export interface ContactStories {
  /** Adds what is not known yet, and answers what is known then. */
  add(seen: ContactStory): Promise<ContactStory>;
  find(contactId: string): Promise<ContactStory | undefined>;
}

export interface ContactStoryLookUp {
  /** What Connect knows of it. Undefined: nothing. */
  lookUp(contactId: string): Promise<ContactStory | undefined>;
}
