import type { VirtualTime } from './clock/virtual-time';
import type { Journal } from './journal';

/** Everything that the services of one account share. */
export interface Account {
  time: VirtualTime;
  journal: Journal;
  accountId: string;
  region: string;
  /** Decides all that is random, and the order of what could happen at once. */
  seed: string;
}
