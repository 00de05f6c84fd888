/** The forms with calendars and zones, loaded together when the first of them is asked for. */
export { CallbackForm } from './callback-form';
export { TryAgainForm } from './try-again-form';
