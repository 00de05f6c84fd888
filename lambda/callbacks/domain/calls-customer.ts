import type { Callback } from './callback';

/** The call that is placed for it goes to the customer themself: in legacy mode, and where customers come first. */
export function callsCustomer({ mode, attempt }: Callback): boolean {
  return mode === 'legacy' || attempt.customerFirst === true;
}
