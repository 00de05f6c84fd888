import type { Callback } from '../../callbacks/domain/callback';
import type { ContactStory } from './contact-story';

/** One contact, as one person may see it. */
export interface Journey {
  story: ContactStory;
  /** The callback or click that it is of. */
  callback?: Callback;
}
