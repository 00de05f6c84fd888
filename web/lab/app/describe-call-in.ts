import type { StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { CallInView } from '../../../lambda/http/customer-api-types';
import { showClock } from '../../page/format';
import { t } from '../../words/t';

export interface CallInDescription {
  type: StatusIndicatorProps.Type;
  text: string;
  /** The sentence for the customer. */
  sentence: string;
}

/** Describes an announced call in the app's words. */
export function describeCallIn({ state, acceptUntil = '', callUntil = '' }: CallInView): CallInDescription {
  const all: Record<CallInView['state'], CallInDescription> = {
    queued: { type: 'pending', text: t('In line'), sentence: t('We tell you when it is your turn. You need not wait on the phone.') },
    ready: { type: 'info', text: t('Your turn'), sentence: t('An agent is free, or about to be. Say until {time} that you are ready.', { time: showClock(acceptUntil) }) },
    expected: { type: 'in-progress', text: t('Expected'), sentence: t('We expect your call until {time}.', { time: showClock(callUntil) }) },
    expired: { type: 'stopped', text: t('Expired'), sentence: t('Your turn has passed. Please announce your call again.') },
    matched: { type: 'success', text: t('Found'), sentence: t('Your call was found and let through.') },
    cancelled: { type: 'stopped', text: t('Left'), sentence: t('You left the line.') },
    replaced: { type: 'stopped', text: t('Replaced'), sentence: t('You announced another call instead.') },
    purged: { type: 'stopped', text: t('Closed'), sentence: t('We closed before it was your turn. Please announce your call again.') },
  };
  return all[state];
}

/** Returns whether the call may still come. */
export function isOpen({ state }: CallInView): boolean {
  return state === 'queued' || state === 'ready' || state === 'expected';
}
