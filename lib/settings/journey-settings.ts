import * as v from 'valibot';
import * as f from './fields';

/** What is noted of contacts. */
export interface JourneySettings {
  /**
   * Whose journeys are kept. `ours`: callbacks, clicks, calls that agents dial by hand, voicemails and announced calls; their records are the journey, so that Connect is
   * asked nothing. `all`: every contact of the instance besides, chats and tasks too, from Connect's contact events; then `queues` may name 14 fewer. A call that comes
   * in and is answered costs four invocations, 14 writes, and one DescribeContact, since events name no customer. Default: `ours`.
   */
  journeys?: 'ours' | 'all';
  /** Days that contacts, and the histories of customers, queues and agents, are kept, 1 to 730. The records themselves have their own time (docs/operator/personal-data.md). Default: 90. */
  journeysKeptDays?: number;
}

export const journeyEntries = {
  journeys: v.optional(f.choice('ours', 'all'), 'ours'),
  journeysKeptDays: v.optional(f.count(1, 730, 'days'), 90),
};
