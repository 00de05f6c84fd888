import { createLineBook } from '../../lambda/adapters/line-book';
import { systemClock } from '../../lambda/adapters/system-clock';
import { createInMemoryPlaceBook } from './in-memory-place-book';

/** When a place was taken means nothing in a line. */
export const createInMemoryLineBook = () => createLineBook(createInMemoryPlaceBook(systemClock));
