import * as v from 'valibot';
import * as f from './fields';

/** A time in which an agent works voicemails, and calls of queues do not come. Clicks and callbacks of their own do. Their routing profile is another for it; the sweep gives theirs back. */
export interface QuietWorkSetting {
  /** Id of a routing profile of the instance without queues. Another one than that of `orderGuarantee`. */
  routingProfileId: string;
  /** Minutes that an agent may ask for at once, 5 to 480. They may ask again. Default: 120. */
  atMostMinutes?: number;
}

export const quietWorkSchema = f.fields({ routingProfileId: f.resourceId, atMostMinutes: v.optional(f.minutes(5, 480), 120) });
