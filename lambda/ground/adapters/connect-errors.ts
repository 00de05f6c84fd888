/** Connect answers one of the two for a contact that is over or unknown. It is not documented which. */
function isGone(error: unknown): boolean {
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

/** The SDK's name of the exception; empty where it is none. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}
