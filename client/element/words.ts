import type { TimeRefusal } from './site-client';

/** Refusals that are said in the customer's language. Any other is said as the API says it. */
type SaidRefusal = TimeRefusal | 'number-check-wrong' | 'number-check-over' | 'already-pending' | 'rate-limited' | 'number-takes-no-texts';

/** What the element says. */
export interface Words {
  heading: string;
  wait: (minutes: number) => string;
  noWait: string;
  waitUnknown: string;
  when: string;
  soon: string;
  at: string;
  time: string;
  noTimes: string;
  number: string;
  comment: string;
  ask: string;
  code: (number: string) => string;
  codeCalled: (number: string) => string;
  codeField: string;
  confirm: string;
  callInstead: string;
  back: string;
  state: Record<'scheduled' | 'in-line' | 'calling' | 'talking' | 'being-cancelled', string>;
  outcome: Record<'answered' | 'talked' | 'cancelled' | 'called-in' | 'not-reached' | 'expired' | 'failed', string>;
  due: (time: string) => string;
  move: string;
  save: string;
  cancel: string;
  another: string;
  refused: Record<SaidRefusal, string>;
  unreachable: string;
}
