import { oneOf } from '../../environment/contract';
import { stackKeys } from '../../environment/keys';
import { customerRequests, placing } from '../../environment/shared';

export const flowCallerEnvironment = {
  ...customerRequests,
  ...stackKeys,
  ...placing,
  /** Numbers at which callers may have themselves called. */
  CALLERS_MAY_NAME: oneOf('any', 'shown-only'),
};
