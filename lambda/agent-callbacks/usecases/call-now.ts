import type { DispatchQueue } from '../../agenda/ports/dispatch';
import { messageFor } from '../../agenda/usecases/message-chain';
import type { Asking } from '../../agents/domain/role';
import type { Callback, CallbackIn, Pending } from '../../callbacks/domain/callback';
import { isPromised, type Promised } from '../../callbacks/domain/callback-request';
import { EARLY_CALLS_AT_MOST, earlyCallsOf } from '../../callbacks/domain/failed-attempts';
import { mayShowLate } from '../../callbacks/domain/may-show-late';
import { POLICY } from '../../callbacks/domain/policy';
import type { CallbackRefusal, StateRefusal } from '../../callbacks/domain/refusals';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import type { ContactLookUp } from '../../callbacks/ports/contacts';
import type { Advance } from '../../callbacks/usecases/advance-callback';
import { besideStateOf } from '../../callbacks/usecases/beside-state';
import { refuseClaimed } from '../../callbacks/usecases/refuse-claimed';
import { refuseDecision } from '../../callbacks/usecases/refuse-decision';
import { refuseUnsettled } from '../../callbacks/usecases/refuse-unsettled';
import type { TakeSeatInLine } from '../../callbacks/usecases/take-seat-in-line';
import { plusSeconds } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import { pauseOf } from '../../pauses/domain/pause';
import { type PauseRefusal, refusePaused } from '../../pauses/domain/refusals';
import type { PausesLookUp } from '../../pauses/ports/pauses';
import { type ChoiceRefusal, refuseChoices } from '../../queues/domain/refuse-choices';
import { refuseOutsideWindow } from '../../queues/domain/outside-window';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { QueueRefusal } from '../../queues/domain/refusals';
import type { AgentCallbackRefusal } from '../domain/refusals';
import type { FindCallbackForAgent } from './callback-for-agent';

export interface CallNowNeeds {
  findCallbackForAgent: FindCallbackForAgent;
  store: Pick<CallbackStore, 'find'>;
  contacts: ContactLookUp;
  advance: Advance;
  takeSeatInLine: TakeSeatInLine;
  pauses: PausesLookUp;
  dispatch: DispatchQueue;
  queues: ReadonlyMap<string, QueuePolicy>;
  clock: Clock;
}

export type CallNowAnswer = { callback: Callback & Promised } | { refusal: StateRefusal | PauseRefusal | ChoiceRefusal | QueueRefusal<'outside-calling-window'> | CallbackRefusal<'call-not-placed' | 'earlier-call-not-settled'> | AgentCallbackRefusal<'callback-not-found' | 'line-full' | 'called-early-enough'> };

/** @param order `atAnyHour`: the agent was told what time it is where the customer is. `relatedContactId`: the contact that the agent answers with that call. `click`: the key of their click that became it, as a digest, and the number that they clicked: one that was put right since is not called. `recorded`, `callerId`: what they chose in that */
export type CallNow = (order: Asking & { id: string; atAnyHour?: boolean; relatedContactId?: string; click?: { key: string; number: string }; recorded?: boolean; callerId?: string }) => Promise<CallNowAnswer>;

/**
 * The agent calls now, whatever the time. A seat in their line is taken, and the message that follows the call sent, before anything
 * is written: whatever dies after that, the message comes. Two requests of the same agent are one call.
 */
export function createCallNow(needs: CallNowNeeds): CallNow {
  const { findCallbackForAgent, store, contacts, advance, takeSeatInLine, dispatch, clock } = needs;
  return async (order) => {
    const { agent, id, relatedContactId, click, recorded, callerId } = order;
    const found = await findCallbackForAgent(order, id);
    if ('refusal' in found) return found;
    const { callback } = found;
    if (click && click.number !== callback.number) return refuseDecision('superseded');
    const claimed = refuseClaimed(callback, { agent, now: clock.now() });
    if (claimed) return claimed;
    if (callback.phase !== 'pending') return refuseDecision(callback.phase === 'ended' ? 'already-over' : 'on-its-way');
    if (callback.attempt.calledNowBy?.userId === agent.userId) return { callback };
    const notTheirs = refuseChoices({ recorded, callerId }, needs.queues.get(callback.queueId) ?? {}, callback.number);
    if (notTheirs) return { refusal: notTheirs };
    const outside = refuseHour(needs, callback, order.atAnyHour === true);
    if (outside) return { refusal: outside };
    const beside = await besideStateOf({ store, contacts, clock }, callback);
    if (beside) return refuseDecision(typeof beside === 'object' ? 'already-over' : 'agent-has-it');
    if (callback.purgeAt <= clock.now()) return refuseDecision('already-over');
    if (mayShowLate(callback, { now: clock.now(), policy: POLICY })) return refuseUnsettled(callback, clock.now());
    if (callback.dueAt > clock.now() && earlyCallsOf(callback) >= EARLY_CALLS_AT_MOST) return { refusal: { code: 'called-early-enough', times: EARLY_CALLS_AT_MOST } };
    if (!(await takeSeatInLine(callback, { agent }, { outOfTurn: true }))) return { refusal: { code: 'line-full' } };
    // The first call is dialled from here: the message brings the second, should nobody have heard of the first by then.
    const followUpAt = plusSeconds(clock.now(), POLICY.handoffLeaseSeconds);
    await dispatch.send([{ message: messageFor(callback, 2), at: followUpAt }]);
    const over = callback.calledBeside?.id;
    const decision = await advance(callback, { type: 'called-now', agent, ...(over && { over }), ...(relatedContactId && { relatedContactId }), ...(click && { click }), ...(recorded !== undefined && { recorded }), ...(callerId && { callerId }) });
    if ('refused' in decision) return refuseDecision(decision.refused);
    if (!isPromised(decision.next)) throw new Error(`The callback ${id} became a click by being called.`);
    return answerOf(needs, callback, decision.next);
  };
}

/** Whoever calls before or after the time that was promised is asked, as whoever clicks is. */
function refuseHour({ queues, clock }: CallNowNeeds, { queueId, number, customerZone }: Callback & Promised, atAnyHour: boolean): QueueRefusal<'outside-calling-window'> | undefined {
  const refusal = refuseOutsideWindow(queues.get(queueId)?.windows, { called: { number, zone: customerZone }, at: clock.now(), isThen: false });
  return atAnyHour && refusal?.mayInsist ? undefined : refusal;
}

async function answerOf({ pauses, clock }: CallNowNeeds, before: CallbackIn<Pending>, after: Callback & Promised): Promise<CallNowAnswer> {
  if (after.phase === 'ended') return { refusal: { code: 'call-not-placed', outcome: after.outcome } };
  if (after.phase !== 'pending' || after.attempt.calledNowBy) return { callback: after };
  const [earlier, failed] = [before.attempts.at(-1), after.attempts.at(-1)];
  if (failed && failed.endedAt !== earlier?.endedAt) return { refusal: { code: 'call-not-placed', outcome: failed.outcome } };
  const pause = pauseOf(await pauses.read(), before.queueId);
  return pause ? refusePaused(pause, clock.now()) : { refusal: { code: 'line-full' } };
}
