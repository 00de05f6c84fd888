import type { Me } from '../../../lambda/http/api-types';
import type { Phone } from '../../softphone/phone';
import type { CallActions } from '../dials/card-of-call';
import type { CallAtHand } from './call-at-hand';
import type { CallWhyNeeds } from './call-why-needs';

export interface CallNowProps extends CallActions, CallWhyNeeds {
  /** Undefined: the agent has nothing to do with any call. */
  atHand: CallAtHand | undefined;
  me: Me | undefined;
  /** Undefined: the softphone is elsewhere. */
  phone: Phone | undefined;
}
