import { type NumberRefusal, numberRefusalSentence } from '../../numbers/domain/refusals';
import { QUEUE_REFUSALS, type QueueRefusal } from '../../queues/domain/refusals';
import { type RuleRefusal, ruleRefusalSentence } from './refusals';

/** Why a call is not placed: the number itself, a rule, or the hour. */
export type CallRefusal = NumberRefusal | RuleRefusal | QueueRefusal<'outside-calling-window'>;

/** Why a number is not called, for whoever asked. */
export function callRefusalSentence(refusal: CallRefusal): string {
  switch (refusal.code) {
    case 'number-blocked':
    case 'number-prefix-blocked':
    case 'number-not-of-queue':
    case 'do-not-call':
    case 'not-on-your-list':
    case 'pin-needed':
    case 'pin-not-set':
    case 'pin-wrong':
    case 'pin-locked':
    case 'called-too-often':
      return ruleRefusalSentence(refusal);
    case 'outside-calling-window':
      return QUEUE_REFUSALS[refusal.code].sentence({ ...refusal, mayInsist: false });
    default:
      return numberRefusalSentence(refusal);
  }
}
