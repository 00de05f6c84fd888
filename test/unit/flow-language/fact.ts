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

/** The expected finding of a case: `error rule-name` or `warning rule-name`, in any order. */
export type Expected = string;

export interface Fact {
  type: string;
  /** The form, if the type has several. */
  form?: string;
  /** Flow types that allow it, and those on which pages disagree. */
  in: string;
  disputed?: string;
  /** A valid action. */
  parameters?: Record<string, unknown>;
  errors?: string;
  /** Errors that may be present or absent. The valid action does not have them. */
  mayErrors?: string;
  /** Each as `Operator operand`. */
  conditions?: string[];
  next?: 'none' | 'unseen';
  /** Findings about every action of this kind, because it stands alone. */
  always?: Expected[];
  /** Paths that must be present. */
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
  /** Patches of the parameters (undefined removes) and their findings. An empty list means accepted. */
  patches?: [title: string, patch: Record<string, unknown>, expected: Expected[]][];
  /** Other sets of conditions and their findings. */
  otherConditions?: [conditions: string[], expected: Expected[]][];
}
