import { createLineBook } from '../../lambda/callbacks/adapters/line-book';
import { systemClock } from '../../lambda/ground/adapters/system-clock';
import { createInMemoryCapacityBook } from './in-memory-capacity-book';

/** When a seat was taken means nothing in a line. */
export const createInMemoryLineBook = () => createLineBook(createInMemoryCapacityBook(systemClock));
