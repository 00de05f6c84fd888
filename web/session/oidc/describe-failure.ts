import { AuthorizationResponseError, ResponseBodyError } from 'oauth4webapi';
import { PopupBlocked } from './popup';

/** Returns a sentence for the agent: why nobody is signed in, and what to do. */
export function describeFailure(error: unknown): string {
  if (error instanceof PopupBlocked) return error.message;
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
    return `The sign-in service refused: ${error.error_description ?? error.error}. Try again; if it stays so, tell your supervisor.`;
  }
  // A network that fails is a TypeError in browsers, a limit of time a DOMException.
  if (isOfFetch(error)) return 'The sign-in service did not answer. Check your network, then try again.';
  return `The answer of the sign-in service does not belong to this page (${(error as Error).message}). Try again; if it stays so, tell whoever runs Dialback.`;
}

function isOfFetch(error: unknown): boolean {
  return (error instanceof TypeError && !('code' in error)) || error instanceof DOMException;
}
