import type { PlacementFailure } from '../domain/callback/event';

/**
 * The SDK's exceptions, translated in one place, by name: TooManyRequestsException is not among an operation's declared
 * errors, so there is no class to compare with. What is not named here leaves open whether the call was placed.
 */
const PLACEMENT_FAILURES: Partial<Record<string, PlacementFailure>> = {
  DestinationNotAllowedException: 'connect-refused-destination',
  OutboundContactNotPermittedException: 'connect-refused-outbound',
  LimitExceededException: 'connect-limit',
  TooManyRequestsException: 'connect-busy',
  ThrottlingException: 'connect-busy',
  InvalidRequestException: 'connect-misconfigured',
  InvalidParameterException: 'connect-misconfigured',
  ResourceNotFoundException: 'connect-misconfigured',
  AccessDeniedException: 'connect-misconfigured',
};

export function placementFailureOf(error: unknown): PlacementFailure | undefined {
  return PLACEMENT_FAILURES[nameOf(error)];
}

/** Which of the two Connect answers for a contact that is over or unknown is not documented. */
export function isGone(error: unknown): boolean {
  return ['ResourceNotFoundException', 'ContactNotFoundException'].includes(nameOf(error));
}

/** A claim that holds something else than a user id is refused as a parameter, not as unknown. */
export function isNoSuchUser(error: unknown): boolean {
  return isGone(error) || ['InvalidRequestException', 'InvalidParameterException'].includes(nameOf(error));
}

/** For `catch`: what is gone is an answer too. */
export function goneAsUndefined(error: unknown): undefined {
  if (isGone(error)) return undefined;
  throw error;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}
