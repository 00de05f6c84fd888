import type { Variable } from './contract';

/** The ways that codes are brought to customers. */
export interface CodeRules {
  /** Phones show it as the sender of texts. Default: the account's own. */
  senderId?: string;
  /** Flow of the calls that speak codes. Undefined: codes are not spoken. */
  codeFlowId?: string;
}

/** One text: all environment variables of a function share 4 kB (Lambda quotas), and names would take half of this. */
export function writeCodeRules({ senderId = '', codeFlowId = '' }: CodeRules): string {
  return [senderId, codeFlowId].join('|');
}

export const codeRules: Variable<CodeRules> = {
  allowed: '<sender of texts, or none>|<flow that speaks codes, or none>',
  parse(raw) {
    const [, senderId, codeFlowId] = /^([^|]*)\|([^|]*)$/.exec(raw) ?? [];
    if (senderId === undefined) throw new RangeError();
    return { ...(senderId && { senderId }), ...(codeFlowId && { codeFlowId }) };
  },
};
