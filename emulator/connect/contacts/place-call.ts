import type { DialOutcome, DialRequest } from '../telephony/customer-leg';
import { connectInternally } from '../telephony/internal-circuit';
import { phoneOf } from '../telephony/phone-of';
import type { CentreContext } from '../centre-context';
import { receiveCall } from './receive-call';

/** Dials an outside phone, or a number of this very instance, which becomes an inbound contact of its own. */
export async function placeCall(ctx: CentreContext, request: DialRequest): Promise<DialOutcome> {
  const own = ctx.store.numberByAddress(request.to);
  if (!own) return phoneOf(ctx, request.to).dial(request);
  if (request.to === request.from && ctx.switches.sameSourceAndDestination === 'fails-quietly') return { kind: 'failed', reason: 'TELECOM_PROBLEM' };
  await ctx.time.sleep(ctx.switches.ownNumberAnswerSeconds * 1_000, request.signal);
  if (!own.flowId) return { kind: 'failed', reason: 'TELECOM_PROBLEM' };
  const { callerSees, calledSees } = connectInternally(request.from, request.to);
  const from = ctx.switches.callerIdOfOwnNumberLeg === 'source-number' ? request.from : undefined;
  receiveCall(ctx, { number: own, from, leg: calledSees });
  return { kind: 'answered', by: 'person', leg: callerSees };
}
