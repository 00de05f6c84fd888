import type { Secrets } from '../../app-access/ports/tokens';
import type { Ids } from '../../ground/ports/clock-ids-notices';
import type { Codes } from '../ports/codes';

const CODE_DIGITS = 8;

/**
 * A code is cut from a hash that the token is the key of, and the token is kept nowhere: so it can be told again to whoever holds the token,
 * and to nobody else.
 * The digests that are kept have the key of the stack, which is not in the table: a copy of the table alone gives away no code.
 */
export function createHashedCodes({ ids, secrets }: { ids: Ids; secrets: Pick<Secrets, 'digest' | 'isSame'> }): Codes {
  return {
    codeFor(token, nth) {
      // 48 bits over 8 digits: no code is likelier than another by more than one in a million.
      const bits = Buffer.from(secrets.digest(['call-in code', String(nth)], token), 'base64url').readUIntBE(0, 6);
      return String(bits % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0');
    },
    digests(code) {
      const digest = ids.digest('call-in code', code);
      return [digest, ...ids.underOtherKeys(digest)];
    },
    isSame: secrets.isSame,
  };
}
