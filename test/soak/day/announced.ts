import { CALL_IN_FORMAT, toCallInItem } from '../../../lambda/call-ins/adapters/call-in-items';
import type { CallIn } from '../../../lambda/call-ins/domain/call-in';
import { createCallInWorld } from '../../unit/call-ins/call-in-world';
import type { World } from '../world';
import { type StreamWrite, watch } from './watched';

/** What an app knows of one announced call: until when it may be accepted, or called, and what its customer did. */
export interface AnnouncedCall {
  id: string;
  queueId: string;
  /** It is over then, if its customer does nothing. */
  until: string;
  cameAt?: string;
  cancelledAt?: string;
}

export interface Announced {
  calls: AnnouncedCall[];
  /** A customer announces a call, and makes it, or not. */
  announce(nth: number): Promise<void>;
}

const KEPT_DAYS = 7;
const TURN_SECONDS = 20;

export function createAnnounced(world: World, written: StreamWrite[]): Announced {
  const { life, chance } = world;
  const made = createCallInWorld();
  Object.defineProperty(made.state, 'now', { get: () => life.now() });
  made.ports.policy.immediateCode = false;
  watch<CallIn>(made.callIns, { toItem: (callIn) => toCallInItem(callIn, KEPT_DAYS), format: CALL_IN_FORMAT, written });
  const calls: AnnouncedCall[] = [];
  keepTurning();

  /** Agents come and go; the sweep is lost now and then. */
  function keepTurning(): void {
    made.state.agentsAvailable = chance.is(0.6) ? 2 : 0;
    void made.turn();
    if (chance.is(0.2)) void made.tick();
    life.after(TURN_SECONDS, keepTurning);
  }

  async function untilReady(call: AnnouncedCall): Promise<boolean> {
    while ((await made.stateOf(call.id)) === 'queued') await life.sleep(chance.between(5, 40));
    const told = made.pushed.findLast(({ message }) => message.type === 'call-in-ready' && message.callInId === call.id)?.message;
    if (told?.type !== 'call-in-ready') return false;
    call.until = told.acceptUntil;
    return true;
  }

  async function act(call: AnnouncedCall, { nth, number, token }: { nth: number; number: string; token: string }, isDelayed: boolean): Promise<void> {
    const does = chance.oneOf(['calls', 'calls', 'calls', 'calls late', 'cancels', 'nothing'] as const);
    if (isDelayed && !(await untilReady(call))) return;
    if (isDelayed && does !== 'nothing' && does !== 'cancels') {
      await life.sleep(chance.between(1, 60));
      const accepted = await made.accept(call.id, token);
      if ('refusal' in accepted) return;
      if (accepted.callIn.phase === 'expected') call.until = accepted.callIn.callUntil;
      await callWithCode(call, { nth, code: accepted.code!, late: does === 'calls late' });
      return;
    }
    await life.sleep(does === 'calls late' ? chance.between(610, 900) : chance.between(5, 170));
    if (does === 'cancels') {
      await made.steps.cancelCallIn(call.id);
      call.cancelledAt = life.now();
    }
    if (does === 'calls' || does === 'calls late') for (const _again of chance.is(0.3) ? [1, 2] : [1]) if ((await made.recognise(number, `call-${nth}`)).decision === 'matched') call.cameAt ??= life.now();
  }

  async function callWithCode(call: AnnouncedCall, { nth, code, late }: { nth: number; code: string; late: boolean }): Promise<void> {
    await life.sleep(late ? chance.between(610, 900) : chance.between(5, 500));
    const answer = await made.enter(code, `call-${nth}`, `+4930777${nth}`);
    if (answer.decision === 'matched') call.cameAt ??= life.now();
  }

  return {
    calls,
    async announce(nth) {
      const number = `+4930${6_000_000 + nth}`;
      const isDelayed = chance.is(0.5);
      const answer = await made.ask(nth, isDelayed ? 'delayed' : 'immediate', { number });
      if ('refusal' in answer) return;
      const { callIn, token } = answer;
      const call: AnnouncedCall = { id: callIn.id, queueId: callIn.queueId, until: callIn.phase === 'expected' ? callIn.callUntil : callIn.purgeAt };
      calls.push(call);
      await act(call, { nth, number, token }, isDelayed);
      while (['queued', 'ready', 'expected'].includes(await made.stateOf(call.id))) await life.sleep(chance.between(10, 100));
    },
  };
}
