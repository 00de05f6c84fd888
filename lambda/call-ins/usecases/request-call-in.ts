import { RATE_LIMITS } from '../../app-access/domain/rate-limits';
import type { AppRefusal } from '../../app-access/domain/refusals';
import type { TokenBook } from '../../app-access/ports/tokens';
import type { EnforceRateLimits } from '../../app-access/usecases/enforce-rate-limits';
import { retryOvertaken } from '../../ground/domain/retry-overtaken';
import type { Ids, Notices } from '../../ground/ports/clock-ids-notices';
import type { CallIn, CallInPhase, CallInRequest } from '../domain/call-in';
import type { CallInPolicy } from '../domain/policy';
import type { CallInRefusal } from '../domain/refusals';
import { expectedFrom } from '../domain/transitions';
import type { CallInStore } from '../ports/call-in-store';
import type { AdvanceCallIn } from './advance-call-in';
import type { AskRefusal, CallInAsk, CheckCallInAsk, CheckedAsk } from './check-call-in-ask';
import type { GiveCode } from './give-code';
import { noteCallInRequest } from './note-call-in';
import type { StartTurns } from './start-turns';

export interface RequestCallInNeeds {
  advance: AdvanceCallIn;
  checkCallInAsk: CheckCallInAsk;
  giveCode: GiveCode;
  startTurns: StartTurns;
  enforceRateLimits: EnforceRateLimits;
  callIns: CallInStore;
  tokens: Pick<TokenBook, 'issue'>;
  ids: Pick<Ids, 'underOtherKeys'>;
  policy: CallInPolicy;
  notices: Notices;
}

/** `code`: with it the customer may call at once. Absent for a delayed one, and where the number is enough. */
export type RequestedCallIn = { callIn: CallIn; token: string; code?: string } | { refusal: AskRefusal | AppRefusal<'rate-limited'> | CallInRefusal<'call-in-pending'> };

export type RequestCallIn = (ask: CallInAsk) => Promise<RequestedCallIn>;

/**
 * A customer announces that they will call. A number has one open request at a time, and no other customer can replace it. A customer who asks for the
 * same again keeps their place and turn, and gets another token for it, so asking twice does no harm. Any other request of the same customer replaces
 * the first.
 */
export function createRequestCallIn(needs: RequestCallInNeeds): RequestCallIn {
  return async (ask) => {
    const tooMany = await needs.enforceRateLimits([[RATE_LIMITS.callInsOfCustomer, ask.customer]]);
    if (tooMany) return tooMany;
    const checked = await needs.checkCallInAsk(ask);
    if ('refusal' in checked) return checked;
    return retryOvertaken('The call-in of this customer', async () => {
      const there = await settled(needs, checked.request.subject);
      return there && isOpen(there) ? besideOpen(needs, there, checked) : requestNew(needs, checked, there);
    });
  };
}

/** The customer's last request, after everything that has passed meanwhile. */
async function settled(needs: RequestCallInNeeds, subject: string): Promise<CallIn | undefined> {
  const there = await needs.callIns.findLatest(subject);
  if (!there || there.phase === 'ended') return there;
  const decision = await needs.advance(there, { type: 'time-passed' });
  return 'next' in decision ? decision.next : there;
}

function isOpen({ phase }: CallIn): boolean {
  return phase === 'queued' || phase === 'ready' || phase === 'expected';
}

async function besideOpen(needs: RequestCallInNeeds, there: CallIn, checked: CheckedAsk): Promise<RequestedCallIn | 'overtaken'> {
  const { request } = checked;
  const askers = [request.askedBy, ...needs.ids.underOtherKeys(request.askedBy)];
  if (!askers.includes(there.askedBy)) return { refusal: { code: 'call-in-pending' } };
  const isSame = request.kind === 'delayed' && there.kind === 'delayed' && there.queueId === request.queueId;
  return isSame ? requestAgain(needs, there, checked) : requestNew(needs, checked, there);
}

/** The app was started anew, or somebody tapped twice: what it says now of device and context counts. */
async function requestAgain(needs: RequestCallInNeeds, there: CallIn, { request: { push, context }, holder }: CheckedAsk): Promise<RequestedCallIn | 'overtaken'> {
  const save = await needs.callIns.save({ ...there, ...(push && { push }), ...(context && { context }) });
  if (save === 'overtaken') return save;
  const token = await needs.tokens.issue({ holder, names: there.id, keepUntil: there.purgeAt });
  noteCallInRequest(needs.notices, save.saved, 'requested-again');
  if (there.phase === 'queued') await needs.startTurns(there.queueId);
  return { callIn: save.saved, token };
}

/** An earlier request ends first, and is kept under its own id. */
async function requestNew(needs: RequestCallInNeeds, { request, holder }: CheckedAsk, there: CallIn | undefined): Promise<RequestedCallIn | 'overtaken'> {
  const tooMany = await needs.enforceRateLimits([[RATE_LIMITS.callInsToNumber, request.number]]);
  if (tooMany) return tooMany;
  const before = there && (await needs.advance(there, { type: 'replaced' }));
  if (before && !('next' in before && before.next.phase === 'ended')) return 'overtaken';
  const token = await needs.tokens.issue({ holder, names: request.id, keepUntil: request.purgeAt });
  const { phase, code } = await beginningOf(needs, request, token);
  const callIn: CallIn = { ...request, ...phase };
  if (await needs.callIns.create(callIn, before && 'next' in before ? before.next : undefined)) return 'overtaken';
  noteCallInRequest(needs.notices, callIn, 'requested');
  if (callIn.phase === 'queued') await needs.startTurns(callIn.queueId);
  return { callIn, token, ...(code !== undefined && { code }) };
}

async function beginningOf(needs: RequestCallInNeeds, request: CallInRequest, token: string): Promise<{ phase: CallInPhase; code?: string }> {
  if (request.kind === 'delayed') return { phase: { phase: 'queued' } };
  const circumstances = { now: request.requestedAt, policy: needs.policy };
  if (!needs.policy.immediateCode) return { phase: expectedFrom(request, undefined, circumstances) };
  const { code, codeDigest } = await needs.giveCode({ token, callInId: request.id, until: request.purgeAt });
  return { phase: expectedFrom(request, codeDigest, circumstances), code };
}
