import type { CodeIndex } from '../../ports/call-in-store';
import type { Codes } from '../../ports/codes';

export interface GiveCodePorts {
  codes: Codes;
  codeIndex: CodeIndex;
}

/** Of a million codes that are out at a time every hundredth is taken: so many in a row never are. */
const TRIES = 8;

/** A code that nobody else has; for one token and call-in the same each time. */
export async function giveCode({ codes, codeIndex }: GiveCodePorts, { token, callInId, until }: { token: string; callInId: string; until: string }): Promise<{ code: string; codeDigest: string }> {
  for (let nth = 0; nth < TRIES; nth += 1) {
    const code = codes.codeFor(token, nth);
    const codeDigest = codes.digest(code);
    if (await codeIndex.reserve(codeDigest, callInId, until)) return { code, codeDigest };
  }
  throw new Error(`${TRIES} codes in a row are taken.`);
}
