import { nameOf } from '../../ground/adapters/connect-errors';
import type { DialFailure } from '../domain/event';

type ConnectsNo = Exclude<DialFailure, 'paused'>;

/**
 * The SDK's exceptions, translated in one place, by name: TooManyRequestsException is not among an operation's declared
 * errors, so there is no class to compare with. An exception that is not named here leaves open whether the call was dialled.
 */
const DIAL_FAILURES: Partial<Record<string, ConnectsNo>> = {
  DestinationNotAllowedException: 'connect-refused-destination',
  OutboundContactNotPermittedException: 'connect-refused-outbound',
  LimitExceededException: 'connect-limit',
  TooManyRequestsException: 'connect-busy',
  ThrottlingException: 'connect-busy',
  // The call was not begun, because it could not have ended in time.
  NoTimeLeft: 'connect-busy',
  InvalidRequestException: 'connect-misconfigured',
  InvalidParameterException: 'connect-misconfigured',
  ResourceNotFoundException: 'connect-misconfigured',
  AccessDeniedException: 'connect-misconfigured',
};

export function dialFailureOf(error: unknown): ConnectsNo | undefined {
  return DIAL_FAILURES[nameOf(error)];
}
