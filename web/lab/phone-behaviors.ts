import type { PhoneBehavior } from '../../local/lab-types';
import { t } from '../words/t';

export interface BehaviorOption {
  value: string;
  label: string;
  behavior: PhoneBehavior;
}

/** The behaviours that a customer's phone can be set to, with times that suit a person who watches. */
export const behaviorOptions = (): BehaviorOption[] => [
  { value: 'answers', label: t('Answers after {seconds} s', { seconds: 4 }), behavior: { kind: 'answers', afterSeconds: 4 } },
  { value: 'answers-briefly', label: t('Answers, hangs up after {seconds} s', { seconds: 20 }), behavior: { kind: 'answers', afterSeconds: 4, hangsUpAfterSeconds: 20 } },
  { value: 'by-hand', label: t('Answered by hand'), behavior: { kind: 'by-hand' } },
  { value: 'no-answer', label: t('Does not answer'), behavior: { kind: 'no-answer' } },
  { value: 'busy', label: t('Is busy'), behavior: { kind: 'busy' } },
  { value: 'voicemail', label: t('Voicemail answers'), behavior: { kind: 'voicemail', afterSeconds: 15 } },
  { value: 'voicemail-without-beep', label: t('Voicemail without a beep answers'), behavior: { kind: 'voicemail', afterSeconds: 15, beeps: false } },
  { value: 'fax', label: t('Fax machine answers'), behavior: { kind: 'fax', afterSeconds: 6 } },
  { value: 'silent', label: t('Answers, says nothing'), behavior: { kind: 'silent', afterSeconds: 6 } },
  { value: 'invalid', label: t('Is not in service'), behavior: { kind: 'invalid' } },
  { value: 'blocked', label: t('Is blocked by the network'), behavior: { kind: 'blocked' } },
];

/** Returns the present behaviour as a choice. Times that are none of these are shown as they are. */
export function optionOf(behavior: PhoneBehavior): { value: string; label: string } {
  const same = behaviorOptions().find((option) => describe(option.behavior) === describe(behavior));
  return same ?? { value: 'as-set', label: describe(behavior) };
}

/** One whose time could not be read is named by its kind alone. */
function describe(behavior: PhoneBehavior): string {
  if (!('afterSeconds' in behavior) || behavior.afterSeconds === undefined) return behavior.kind;
  const { afterSeconds: seconds } = behavior;
  switch (behavior.kind) {
    case 'answers':
      return behavior.hangsUpAfterSeconds ? t('Answers after {seconds} s, hangs up after {then} s', { seconds, then: behavior.hangsUpAfterSeconds }) : t('Answers after {seconds} s', { seconds });
    case 'voicemail':
      return behavior.beeps === false ? t('Voicemail without a beep answers after {seconds} s', { seconds }) : t('Voicemail answers after {seconds} s', { seconds });
    case 'fax':
      return t('Fax machine answers after {seconds} s', { seconds });
    case 'silent':
      return t('Answers after {seconds} s, says nothing', { seconds });
  }
}
