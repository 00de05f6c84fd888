/** The forms with calendars and zones, loaded together when the first of them is asked for. */
export { TryAgainForm } from '../journey/try-again-form';
export { CallbackForm } from './callback-form';
