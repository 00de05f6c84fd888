import type { DialMode } from '../../../lambda/http/api-types';

/** What an agent says of a call by hand, beside its number. */
export interface DialDetailsValue {
  comment: string;
  recorded: boolean;
  /** E.164. Empty: the usual one. */
  callerId: string;
  /** Undefined: the usual one. */
  mode: DialMode | undefined;
}

export const NO_DETAILS: DialDetailsValue = { comment: '', recorded: false, callerId: '', mode: undefined };
