import type { Clock } from '../../ground/ports/clock-ids-notices';
import { CODE_TRIES } from '../domain/code-rules';
import type { AppRefusal } from '../domain/refusals';
import type { NumberChecks } from '../ports/one-time-codes';
import type { Secrets } from '../ports/tokens';
import { type CheckAnswer, checkDigest, type CodeClaim, codeDigest } from './code-digests';

/** Each answers undefined if the code is right. */
export interface NumberOwnership {
  /** Compares the code for this number and this request. It does not spend the check: the request may yet be refused for other reasons. */
  confirm(question: CodeClaim & { requestId: string }): Promise<{ refusal: AppRefusal<'number-check-wrong' | 'number-check-over'> } | undefined>;
  /** Spends the check for the request, just before that is taken. */
  spend(answer: CheckAnswer, requestId: string): Promise<{ refusal: AppRefusal<'number-check-over'> } | undefined>;
}

export interface OwnershipNeeds {
  checks: Pick<NumberChecks, 'countTry' | 'spend'>;
  secrets: Pick<Secrets, 'digest' | 'isSame'>;
  clock: Clock;
}

export function createNumberOwnership({ checks, secrets, clock }: OwnershipNeeds): NumberOwnership {
  return {
    async confirm({ requestId, ...claim }) {
      const sent = await checks.countTry(checkDigest(secrets, claim.answer.id), { now: clock.now(), atMost: CODE_TRIES });
      if (!sent || (sent.spentFor !== undefined && sent.spentFor !== requestId)) return { refusal: { code: 'number-check-over' } };
      if (secrets.isSame(sent.codeDigest, codeDigest(secrets, claim))) return undefined;
      const triesLeft = CODE_TRIES - sent.tries;
      return { refusal: triesLeft > 0 ? { code: 'number-check-wrong', triesLeft } : { code: 'number-check-over' } };
    },
    async spend({ id }, requestId) {
      return (await checks.spend(checkDigest(secrets, id), requestId)) ? undefined : { refusal: { code: 'number-check-over' } };
    },
  };
}
