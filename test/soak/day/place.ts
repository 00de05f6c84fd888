import type { World } from '../world';
import type { Announced } from './announced';
import type { Book } from './book';
import type { Voicemails } from './voicemails';

/** Where its people think in local times, and its reports are read: in the middle of that centre's day, so that what ends before and after it is on two days. */
export const ZONE = 'America/New_York';

/** What its people live in. */
export interface Place {
  world: World;
  book: Book;
  voicemails: Voicemails;
  announced: Announced;
}
