/** The form of the tables that restate the catalogue independently of it, one valid action at a time. */
import type { FlowType } from '../../../flow-language/types';

const CODES = {
  IN: 'CONTACT_FLOW', CQ: 'CUSTOMER_QUEUE', CH: 'CUSTOMER_HOLD', CW: 'CUSTOMER_WHISPER', AH: 'AGENT_HOLD', AW: 'AGENT_WHISPER',
  OW: 'OUTBOUND_WHISPER', AT: 'AGENT_TRANSFER', QT: 'QUEUE_TRANSFER', MOD: 'MODULE',
} as const satisfies Record<string, FlowType>;

export const ALL = Object.keys(CODES).join(' ');
export const TYPES: readonly FlowType[] = Object.values(CODES);
export const typesOf = (codes: string): FlowType[] => words(codes).map((code) => CODES[code as keyof typeof CODES]);
export const words = (text = ''): string[] => text.split(' ').filter((word) => word !== '');

/** What a case expects: `error rule-name` or `warning rule-name`, in any order. */
export type Expected = string;

export interface Fact {
  type: string;
  /** Which of its forms, where the type has several. */
  form?: string;
  /** Flow types that allow it, and those on which pages disagree. */
  in: string;
  disputed?: string;
  /** A valid action. */
  parameters?: Record<string, unknown>;
  errors?: string;
  /** Errors that may be there or not; not in the valid action. */
  mayErrors?: string;
  /** `Operator operand` each. */
  conditions?: string[];
  next?: 'none' | 'unseen';
  /** Reported for every action of this kind, because it stands alone. */
  always?: Expected[];
  /** Paths whose absence is an error. */
  required?: string;
  /** Unlisted parameters are a warning. */
  open?: true;
  /** Optional parameters that are accepted, one at a time. */
  also?: Record<string, unknown>;
  fixed?: string;
  dynamic?: string;
  text?: string;
  /** Least and most, then the least and most that are tolerated with a warning. */
  ranges?: Record<string, [number, number, number?, number?]>;
  choices?: Record<string, string>;
  /** Paths whose choices are known to be incomplete. */
  choicesOpen?: string;
  /** Patches of the parameters (undefined removes) and what they lead to; an empty list: accepted. */
  patches?: [title: string, patch: Record<string, unknown>, expected: Expected[]][];
  /** Other sets of conditions and what they lead to. */
  otherConditions?: [conditions: string[], expected: Expected[]][];
}
