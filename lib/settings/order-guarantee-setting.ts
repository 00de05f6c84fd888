import * as v from 'valibot';
import * as f from './fields';

/** The means by which a click's call comes before other calls to the agent. Off unless chosen. */
export type OrderGuaranteeSetting =
  | { kind: 'none' }
  | {
      /** Dialback puts the agent into a status without routing until the callback is in their queue. */
      kind: 'hold-status';
      /** Id of that status: a custom one, not `Available` and not `Offline`. */
      holdStatusId: string;
      /** Id of the instance's `Available`. An agent in any other status needs no hold. */
      routableStatusId: string;
    }
  | {
      /** Dialback gives the agent a routing profile without live queues until the callback is over. */
      kind: 'quiet-routing-profile';
      /** Id of that routing profile. */
      routingProfileId: string;
    };

export const orderGuaranteeSchema = v.variant(
  'kind',
  [
    f.fields({ kind: f.literal('none') }),
    f.fields({ kind: f.literal('hold-status'), holdStatusId: f.resourceId, routableStatusId: f.resourceId }),
    f.fields({ kind: f.literal('quiet-routing-profile'), routingProfileId: f.resourceId }),
  ],
  f.kindOf('none', 'hold-status', 'quiet-routing-profile'),
);
