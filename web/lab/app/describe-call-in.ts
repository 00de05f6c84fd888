import type { StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { CallInView } from '../../../lambda/http/customer-api-types';
import { showClock } from '../../page/format';

export interface CallInDescription {
  type: StatusIndicatorProps.Type;
  text: string;
  /** The sentence for the customer. */
  sentence: string;
}

/** Describes an announced call in the app's words. */
export function describeCallIn({ state, acceptUntil = '', callUntil = '' }: CallInView): CallInDescription {
  const all: Record<CallInView['state'], CallInDescription> = {
    queued: { type: 'pending', text: 'In line', sentence: 'We tell you when it is your turn. You need not wait on the phone.' },
    ready: { type: 'info', text: 'Your turn', sentence: `An agent is free, or about to be. Say until ${showClock(acceptUntil)} that you are ready.` },
    expected: { type: 'in-progress', text: 'Expected', sentence: `We expect your call until ${showClock(callUntil)}.` },
    expired: { type: 'stopped', text: 'Expired', sentence: 'Your turn has passed. Please announce your call again.' },
    matched: { type: 'success', text: 'Found', sentence: 'Your call was found and let through.' },
    cancelled: { type: 'stopped', text: 'Left', sentence: 'You left the line.' },
    replaced: { type: 'stopped', text: 'Replaced', sentence: 'You announced another call instead.' },
    purged: { type: 'stopped', text: 'Closed', sentence: 'We closed before it was your turn. Please announce your call again.' },
  };
  return all[state];
}

/** Returns whether the call may still come. */
export function isOpen({ state }: CallInView): boolean {
  return state === 'queued' || state === 'ready' || state === 'expected';
}
