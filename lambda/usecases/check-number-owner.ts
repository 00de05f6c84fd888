import { codeText, type TextLanguage } from '../domain/customer/code-text';
import { RATE_LIMITS } from '../domain/customer/rate-limits';
import { plusSeconds } from '../domain/callback/instant';
import { checkNumber, type NumberRules } from '../domain/phone-number';
import type { Refusal } from '../domain/refusal';
import type { NumberChecks } from '../ports/one-time-codes';
import type { RateLimits } from '../ports/rate-limits';
import type { Clock, Notices } from '../ports/surroundings';
import type { TextMessages } from '../ports/text-messages';
import type { Secrets } from '../ports/tokens';
import { keepWithinLimits } from './keep-within-limits';

/** Six digits that may be tried five times: one guess in 200,000 comes true. */
export const CODE_DIGITS = 6;
const CODE_TRIES = 5;
const CODE_SECONDS = 600;

export interface NumberCheckPorts {
  checks: NumberChecks;
  limits: RateLimits;
  texts: TextMessages;
  secrets: Secrets;
  clock: Clock;
  notices: Notices;
  numberRules: NumberRules;
  language: TextLanguage;
}

/** Who is asking: an app, for one of its customers. */
export interface Asker {
  app: string;
  /** What the app calls its customer. */
  customerId: string;
}

export interface StartedCheck {
  /** Known to the app alone. */
  id: string;
  /** E.164. */
  number: string;
  expiresAt: string;
}

/** Sends a code to the number: who can say it, holds that phone. */
export async function startNumberCheck(ports: NumberCheckPorts, { app, customerId, number }: Asker & { number: string }): Promise<StartedCheck | { refusal: Refusal }> {
  const checked = checkNumber(number, ports.numberRules);
  if ('code' in checked) return { refusal: checked };
  const tooMany = await keepWithinLimits(ports.limits, [
    [RATE_LIMITS.checksOfApp, app],
    [RATE_LIMITS.checksOfCustomer, customerOf({ app, customerId })],
    [RATE_LIMITS.textsToNumberNow, checked.e164],
    [RATE_LIMITS.textsToNumber, checked.e164],
  ]);
  if (tooMany) return tooMany;
  const { secrets } = ports;
  const [id, code] = [secrets.token(), secrets.code(CODE_DIGITS)];
  const expiresAt = plusSeconds(ports.clock.now(), CODE_SECONDS);
  await ports.checks.keep(secrets.digest([id]), { codeDigest: secrets.digest([app, checked.e164, code], id), expiresAt });
  try {
    await ports.texts.send(checked.e164, codeText(code, { language: ports.language, minutes: CODE_SECONDS / 60 }));
  } catch (error) {
    ports.notices.failed('text-code', '', error);
    return { refusal: { code: 'text-not-sent' } };
  }
  return { id, number: checked.e164, expiresAt };
}

/** What a customer says they read: the check's id, and the code. */
export interface CheckAnswer {
  id: string;
  code: string;
}

/** Whether the code is right, for this number and this request. It is not spent by asking: what it is for may yet be refused for other reasons. */
export async function confirmNumberOwner(
  { checks, secrets, clock }: Pick<NumberCheckPorts, 'checks' | 'secrets' | 'clock'>,
  { app, number, answer, requestId }: { app: string; number: string; answer: CheckAnswer; requestId: string },
): Promise<{ refusal: Refusal } | undefined> {
  const sent = await checks.countTry(secrets.digest([answer.id]), { now: clock.now(), atMost: CODE_TRIES });
  if (!sent || (sent.spentFor !== undefined && sent.spentFor !== requestId)) return { refusal: { code: 'number-check-over' } };
  if (secrets.isSame(sent.codeDigest, secrets.digest([app, number, answer.code], answer.id))) return undefined;
  const triesLeft = CODE_TRIES - sent.tries;
  return { refusal: triesLeft > 0 ? { code: 'number-check-wrong', triesLeft } : { code: 'number-check-over' } };
}

/** Just before what it is for is done. */
export async function spendNumberCheck({ checks, secrets }: Pick<NumberCheckPorts, 'checks' | 'secrets'>, answer: CheckAnswer, requestId: string): Promise<{ refusal: Refusal } | undefined> {
  return (await checks.spend(secrets.digest([answer.id]), requestId)) ? undefined : { refusal: { code: 'number-check-over' } };
}

/** Two apps may call different customers by the same name. */
export function customerOf({ app, customerId }: Asker): string {
  return JSON.stringify([app, customerId]);
}
