import type { Callback } from '../../callbacks/domain/callback';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import type { Advance } from '../../callbacks/usecases/advance-callback';
import type { GroundRefusal } from '../../ground/domain/refusals';
import type { Clock, Ids } from '../../ground/ports/clock-ids-notices';
import { type NewClick, requestOf, subjectBeside } from '../domain/new-click';

export interface AnswerRepeatNeeds {
  store: Pick<CallbackStore, 'find' | 'findLatest'>;
  advance: Advance;
  ids: Ids;
  clock: Clock;
}

export type RepeatAnswer = { callback: Callback; created: false } | { refusal: GroundRefusal<'idempotency-key-reused'> };

/** @param standing in the customer's place; undefined: not known yet */
export type AnswerRepeat = (click: NewClick, standing?: Callback) => Promise<RepeatAnswer | undefined>;

/** A double click, a retry of the browser, or a second click while the agent's first is on its way: all are the first. Undefined: it is none of these. */
export function createAnswerRepeat(needs: AnswerRepeatNeeds): AnswerRepeat {
  return async (click, standing) => {
    if (standing && isFirstOf(needs, click, standing)) return answerFirst(needs, standing, click);
    const subject = subjectBeside(needs.ids.digest, click.agent.userId, click.number);
    const beside = await needs.store.findLatest(subject);
    if (beside && isFirstOf(needs, click, beside)) return answerFirst(needs, beside, click);
    // The first may have given its place away since: to a callback that was promised while they talked.
    const past = standing && ((await needs.store.find(click.id)) ?? (await needs.store.find(`${subject}.${requestOf(click)}`)));
    return past ? answerFirst(needs, past, click) : undefined;
  };
}

/** Both carry the same idempotency key, be it that the stack's key was changed between them. */
function isSameRequest({ ids }: Pick<AnswerRepeatNeeds, 'ids'>, click: NewClick, there: Callback): boolean {
  const request = requestOf(click);
  return [request, ...ids.underOtherKeys(request)].includes(requestOf(there));
}

function isFirstOf(needs: AnswerRepeatNeeds, click: NewClick, there: Callback): boolean {
  if (there.origin !== 'click' || there.mode === 'by-hand' || there.agent.userId !== click.agent.userId) return false;
  return there.phase !== 'ended' || isSameRequest(needs, click, there);
}

/** What a repeat of a request says again. */
const SAID = ['mode', 'comment', 'relatedContactId', 'recorded', 'callerId'] as const;

/** One that got stuck before its call was placed is taken up again here, sooner than the sweep would. */
async function answerFirst(needs: AnswerRepeatNeeds, first: Callback, click: NewClick): Promise<RepeatAnswer> {
  const { advance, clock } = needs;
  const saysTheSame = SAID.every((field) => first[field] === click[field]);
  if (isSameRequest(needs, click, first) && !saysTheSame) return { refusal: { code: 'idempotency-key-reused' } };
  if (first.phase !== 'dispatching' || first.checkAt > clock.now()) return { callback: first, created: false };
  const decision = await advance(first, { type: 'check-due' });
  return { callback: 'refused' in decision ? first : decision.next, created: false };
}
