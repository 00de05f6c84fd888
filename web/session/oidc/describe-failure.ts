import { AuthorizationResponseError, ResponseBodyError } from 'oauth4webapi';
import { PopupBlocked } from './popup';
import { t } from '../../words/t';

/** Returns a sentence for the agent: why nobody is signed in, and what to do. */
export function describeFailure(error: unknown): string {
  if (error instanceof PopupBlocked) return error.message;
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
    return t('The sign-in service refused: {error}. Try again; if it stays so, tell your supervisor.', { error: error.error_description ?? error.error });
  }
  // A network that fails is a TypeError in browsers, a limit of time a DOMException.
  if (isOfFetch(error)) return t('The sign-in service did not answer. Check your network, then try again.');
  return t('The answer of the sign-in service does not belong to this page ({message}). Try again; if it stays so, tell whoever runs Dialback.', { message: (error as Error).message });
}

function isOfFetch(error: unknown): boolean {
  return (error instanceof TypeError && !('code' in error)) || error instanceof DOMException;
}
