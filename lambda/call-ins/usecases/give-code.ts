import type { CodeIndex } from '../ports/call-in-store';
import type { Codes } from '../ports/codes';

export interface GiveCodeNeeds {
  codes: Codes;
  codeIndex: CodeIndex;
}

/** With a million codes out at a time, every hundredth code is taken. So many in a row never are. */
const TRIES = 8;

export type GiveCode = (to: { token: string; callInId: string; until: string }) => Promise<{ code: string; codeDigest: string }>;

/** A code that nobody else has; for one token and call-in the same each time. */
export function createGiveCode({ codes, codeIndex }: GiveCodeNeeds): GiveCode {
  return async ({ token, callInId, until }) => {
    for (let nth = 0; nth < TRIES; nth += 1) {
      const code = codes.codeFor(token, nth);
      const [codeDigest] = codes.digests(code);
      if (await codeIndex.reserve(codeDigest, callInId, until)) return { code, codeDigest };
    }
    throw new Error(`${TRIES} codes in a row are taken.`);
  };
}
