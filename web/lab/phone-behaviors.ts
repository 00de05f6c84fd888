import type { PhoneBehavior } from '../../local/lab-types';

export interface BehaviorOption {
  value: string;
  label: string;
  behavior: PhoneBehavior;
}

/** The behaviours that a customer's phone can be set to, with times that suit a person who watches. */
export const behaviorOptions: BehaviorOption[] = [
  { value: 'answers', label: 'Answers after 4 s', behavior: { kind: 'answers', afterSeconds: 4 } },
  { value: 'answers-briefly', label: 'Answers, hangs up after 20 s', behavior: { kind: 'answers', afterSeconds: 4, hangsUpAfterSeconds: 20 } },
  { value: 'by-hand', label: 'Answered by hand', behavior: { kind: 'by-hand' } },
  { value: 'no-answer', label: 'Does not answer', behavior: { kind: 'no-answer' } },
  { value: 'busy', label: 'Is busy', behavior: { kind: 'busy' } },
  { value: 'voicemail', label: 'Voicemail answers', behavior: { kind: 'voicemail', afterSeconds: 15 } },
  { value: 'voicemail-without-beep', label: 'Voicemail without a beep answers', behavior: { kind: 'voicemail', afterSeconds: 15, beeps: false } },
  { value: 'fax', label: 'Fax machine answers', behavior: { kind: 'fax', afterSeconds: 6 } },
  { value: 'silent', label: 'Answers, says nothing', behavior: { kind: 'silent', afterSeconds: 6 } },
  { value: 'invalid', label: 'Is not in service', behavior: { kind: 'invalid' } },
  { value: 'blocked', label: 'Is blocked by the network', behavior: { kind: 'blocked' } },
];

/** Returns the present behaviour as a choice. Times that are none of these are shown as they are. */
export function optionOf(behavior: PhoneBehavior): { value: string; label: string } {
  const same = behaviorOptions.find((option) => describe(option.behavior) === describe(behavior));
  return same ?? { value: 'as-set', label: describe(behavior) };
}

function describe(behavior: PhoneBehavior): string {
  switch (behavior.kind) {
    case 'answers':
      return `Answers after ${behavior.afterSeconds} s${behavior.hangsUpAfterSeconds ? `, hangs up after ${behavior.hangsUpAfterSeconds} s` : ''}`;
    case 'voicemail':
      return `Voicemail${behavior.beeps === false ? ' without a beep' : ''} answers after ${behavior.afterSeconds} s`;
    case 'fax':
      return `Fax machine answers after ${behavior.afterSeconds} s`;
    case 'silent':
      return `Answers after ${behavior.afterSeconds} s, says nothing`;
    default:
      return behavior.kind;
  }
}
