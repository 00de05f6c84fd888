import { t } from '../words/t';
/** A request was not sent, because the sign-in has ended. */
export class SignedOutError extends Error {
  constructor() {
    super(t('Your sign-in has ended, so nothing was sent. Choose "Sign in again" at the top of this page, then try again. What you typed stays.'));
    this.name = 'SignedOutError';
  }
}
