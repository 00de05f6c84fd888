import type { Me } from '../../lambda/http/api-types';
import type { DeskCall } from './desk-call';

/** What a softphone says of its agent at this moment. */
export interface PhoneView {
  /** User name in Connect. Undefined until the agent has signed in to the softphone. */
  username: string | undefined;
  /** Null: not logged in. Undefined: it does not say. */
  status: Me['status'] | undefined;
  call: DeskCall | undefined;
}

export const NOT_SIGNED_IN: PhoneView = { username: undefined, status: undefined, call: undefined };

export type PhoneButton = 'accept' | 'reject' | 'hang-up' | 'clear';

/** A softphone on the page: Connect's own in its frame, or that of the local run. */
export interface Phone {
  view: PhoneView;
  press: (button: PhoneButton) => void;
}

/** A softphone of somebody else says nothing about this agent. */
export function isTheirs({ username }: PhoneView, of: string): boolean {
  return username?.toLowerCase() === of.toLowerCase();
}
