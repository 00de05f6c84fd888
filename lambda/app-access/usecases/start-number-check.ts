import type { CallRefusal } from '../../calling-rules/domain/call-refusal';
import type { CheckNumber } from '../../calling-rules/usecases/check-number';
import { plusSeconds } from '../../ground/domain/instant';
import type { RateLimit } from '../../ground/domain/rate-limit';
import type { Clock, Notices } from '../../ground/ports/clock-ids-notices';
import { numberNoticesOf, type NumberNoticeView } from '../../numbers/domain/number-notices';
import { takesTexts } from '../../numbers/domain/takes-texts';
import { type AppCustomer, customerKey } from '../domain/app-customer';
import { CODE_DIGITS, CODE_SECONDS } from '../domain/code-rules';
import { RATE_LIMITS } from '../domain/rate-limits';
import type { AppRefusal } from '../domain/refusals';
import type { BringCode, CodeWay } from '../ports/bring-code';
import type { NumberChecks } from '../ports/one-time-codes';
import type { Secrets } from '../ports/tokens';
import { checkDigest, codeDigest } from './code-digests';
import type { EnforceRateLimits } from './enforce-rate-limits';

export interface StartCheckNeeds {
  checks: Pick<NumberChecks, 'keep'>;
  sendText: BringCode;
  /** Speaks a code in a call. Undefined: codes are not spoken here. */
  speakCode: BringCode | undefined;
  secrets: Pick<Secrets, 'token' | 'code' | 'digest'>;
  enforceRateLimits: EnforceRateLimits;
  checkNumber: CheckNumber;
  clock: Clock;
  notices: Pick<Notices, 'failed'>;
}

export interface NumberCheck {
  /** Known to the app alone. */
  id: string;
  /** E.164. */
  number: string;
  by: CodeWay;
  expiresAt: string;
  notices: NumberNoticeView[];
}

/** `number` as typed, `language` as an ISO 639 code. */
export type CheckOrder = AppCustomer & { number: string; by: CodeWay; language?: string };

type CheckRefusal = CallRefusal | AppRefusal<'rate-limited' | 'number-takes-no-texts' | 'codes-not-spoken' | 'text-not-sent' | 'code-not-spoken'>;

export type StartNumberCheck = (order: CheckOrder) => Promise<NumberCheck | { refusal: CheckRefusal }>;

/** Brings a code to the number: a customer who can say it holds that phone. */
export function createStartNumberCheck(needs: StartCheckNeeds): StartNumberCheck {
  const { checks, secrets, enforceRateLimits, checkNumber, clock } = needs;
  return async ({ app, customerId, number: typed, by, language }) => {
    // The code is brought now: nothing asks again.
    const checked = await checkNumber(typed, { asker: { by: 'customer', at: clock.now() }, atAnyHour: true, moment: 'now' });
    if ('refusal' in checked) return checked;
    const number = checked.e164;
    const bring = by === 'text' ? needs.sendText : needs.speakCode;
    if (!bring) return { refusal: { code: 'codes-not-spoken' } };
    if (by === 'text' && !takesTexts(number)) return { refusal: { code: 'number-takes-no-texts', number, mayBeCalled: needs.speakCode !== undefined } };
    const tooMany = await enforceRateLimits([[RATE_LIMITS.checksOfApp, app], [RATE_LIMITS.checksOfCustomer, customerKey({ app, customerId })], ...limitsOf(by, { app, number })]);
    if (tooMany) return tooMany;
    const [id, code] = [secrets.token(), secrets.code(CODE_DIGITS)];
    const expiresAt = plusSeconds(clock.now(), CODE_SECONDS);
    const digest = checkDigest(secrets, id);
    await checks.keep(digest, { codeDigest: codeDigest(secrets, { app, number, answer: { id, code } }), expiresAt });
    const failed = await isNotTaken(needs, by, () => bring({ number, code, checkDigest: digest, ...(language && { language }) }));
    if (failed) return { refusal: { code: by === 'text' ? 'text-not-sent' : 'code-not-spoken' } };
    return { id, number, by, expiresAt, notices: numberNoticesOf(number, { rewritten: checked.notices.includes('number-rewritten') }, language ?? 'en') };
  };
}

/** A call costs more than a text, and rings: fewer of them, and fewer for each app. */
function limitsOf(by: CodeWay, { app, number }: { app: string; number: string }): [RateLimit, string][] {
  if (by === 'text') return [[RATE_LIMITS.textsToNumberNow, number], [RATE_LIMITS.textsToNumber, number]];
  return [[RATE_LIMITS.codeCallsOfApp, app], [RATE_LIMITS.codeCallsToNumberNow, number], [RATE_LIMITS.codeCallsToNumber, number]];
}

async function isNotTaken({ notices }: StartCheckNeeds, by: CodeWay, bring: () => Promise<void>): Promise<boolean> {
  try {
    await bring();
    return false;
  } catch (error) {
    notices.failed(by === 'text' ? 'text-code' : 'speak-code', '', error);
    return true;
  }
}
