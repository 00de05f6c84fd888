import type { CallIn, CallInPhase, CallInRequest } from '../../domain/call-in/call-in';
import { expectedFrom } from '../../domain/call-in/transitions';
import { RATE_LIMITS } from '../../domain/customer/rate-limits';
import type { Refusal } from '../../domain/refusal';
import type { CallInTurns } from '../../ports/call-in-store';
import type { RateLimits } from '../../ports/rate-limits';
import type { TokenBook } from '../../ports/tokens';
import { keepWithinLimits } from '../keep-within-limits';
import { advanceCallIn, type CallInPorts } from './advance-call-in';
import { checkCallInAsk, type CallInAsk, type CheckAskPorts, type CheckedAsk } from './check-call-in-ask';
import { giveCode, type GiveCodePorts } from './give-code';
import { noteCallInRequest } from './note-call-in';
import { startTurns } from './start-turns';

export type RequestCallInPorts = CallInPorts & GiveCodePorts & CheckAskPorts & { tokens: TokenBook; turns: CallInTurns; limits: RateLimits };

/** `code`: with it the customer may call at once. Absent for a delayed one, and where the number is enough. */
export type RequestedCallIn = { callIn: CallIn; token: string; code?: string } | { refusal: Refusal };

const TRIES = 12;

/**
 * A customer announces that they will call. A number has one such request at a time: while it is open, nobody else takes its place. Who asks for the
 * same again keeps what they have, place and turn included, and is given another token for it, so that it does no harm to ask twice; any other
 * request of theirs takes the place of the first.
 */
export async function requestCallIn(ports: RequestCallInPorts, ask: CallInAsk): Promise<RequestedCallIn> {
  const tooMany = await keepWithinLimits(ports.limits, [[RATE_LIMITS.callInsOfCustomer, ask.customer]]);
  if (tooMany) return tooMany;
  const checked = await checkCallInAsk(ports, ask);
  if ('refusal' in checked) return checked;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const there = await settled(ports, checked.request.subject);
    const taken = there && isOpen(there) ? await besideOpen(ports, there, checked) : await requestNew(ports, checked, there);
    if (taken !== 'overtaken') return taken;
  }
  throw new Error(`The call-in of this customer was changed ${TRIES} times while another was being put in its place.`);
}

/** What stands there, with what has passed since somebody looked. */
async function settled(ports: RequestCallInPorts, subject: string): Promise<CallIn | undefined> {
  const there = await ports.callIns.findLatest(subject);
  if (!there || there.phase === 'ended') return there;
  const decision = await advanceCallIn(ports, there, { event: { type: 'time-passed' } });
  return 'next' in decision ? decision.next : there;
}

function isOpen({ phase }: CallIn): boolean {
  return phase === 'queued' || phase === 'ready' || phase === 'expected';
}

async function besideOpen(ports: RequestCallInPorts, there: CallIn, checked: CheckedAsk): Promise<RequestedCallIn | 'overtaken'> {
  const { request } = checked;
  if (there.askedBy !== request.askedBy) return { refusal: { code: 'call-in-pending' } };
  const isSame = request.kind === 'delayed' && there.kind === 'delayed' && there.queueId === request.queueId;
  return isSame ? requestAgain(ports, there, checked) : requestNew(ports, checked, there);
}

/** The app was started anew, or somebody tapped twice: what it says now of device and context counts. */
async function requestAgain(ports: RequestCallInPorts, there: CallIn, { request: { push, context }, holder }: CheckedAsk): Promise<RequestedCallIn | 'overtaken'> {
  const save = await ports.callIns.save({ ...there, ...(push && { push }), ...(context && { context }) });
  if (save === 'overtaken') return save;
  const token = await ports.tokens.issue({ holder, names: there.id, keepUntil: there.purgeAt });
  noteCallInRequest(ports.notices, save.saved, 'requested-again');
  if (there.phase === 'queued') await startTurns(ports.turns, there.queueId);
  return { callIn: save.saved, token };
}

/** What stood there ends first, and is kept under its own id. */
async function requestNew(ports: RequestCallInPorts, { request, holder }: CheckedAsk, there: CallIn | undefined): Promise<RequestedCallIn | 'overtaken'> {
  const tooMany = await keepWithinLimits(ports.limits, [[RATE_LIMITS.callInsToNumber, request.number]]);
  if (tooMany) return tooMany;
  const before = there && (await advanceCallIn(ports, there, { event: { type: 'replaced' } }));
  if (before && !('next' in before && before.next.phase === 'ended')) return 'overtaken';
  const token = await ports.tokens.issue({ holder, names: request.id, keepUntil: request.purgeAt });
  const { phase, code } = await beginningOf(ports, request, token);
  const callIn: CallIn = { ...request, ...phase };
  if (!(await ports.callIns.create(callIn, before && 'next' in before ? before.next : undefined))) return 'overtaken';
  noteCallInRequest(ports.notices, callIn, 'requested');
  if (callIn.phase === 'queued') await startTurns(ports.turns, callIn.queueId);
  return { callIn, token, ...(code !== undefined && { code }) };
}

async function beginningOf(ports: RequestCallInPorts, request: CallInRequest, token: string): Promise<{ phase: CallInPhase; code?: string }> {
  if (request.kind === 'delayed') return { phase: { phase: 'queued' } };
  const circumstances = { now: request.requestedAt, policy: ports.policy };
  if (!ports.policy.immediateCode) return { phase: expectedFrom(request, undefined, circumstances) };
  const { code, codeDigest } = await giveCode(ports, { token, callInId: request.id, until: request.purgeAt });
  return { phase: expectedFrom(request, codeDigest, circumstances), code };
}
