import type { EndSignal } from '../../../clock/ending';
import type { FlowHost } from '../../flow-runner/host';
import { SECOND } from '../../centre-context';
import type { HostScope } from './host-scope';
import { lengthOf, pause, say } from './speak';

type Loop = Parameters<FlowHost['loopPrompts']>[0];

/** Plays prompts again and again. Only the first round is recorded, so that an endless loop costs no events. */
export async function loopPrompts(scope: HostScope, loop: Loop, startedAt: Map<string, number>): Promise<void> {
  const { time } = scope.ctx;
  const key = JSON.stringify(loop.prompts);
  const began = (loop.continueDuringInterrupt ? startedAt.get(key) : undefined) ?? time.now();
  startedAt.set(key, began);
  const round = loop.prompts.reduce((sum, prompt) => sum + lengthOf(scope, prompt), 0);
  const until = loop.interruptAfterSeconds === undefined ? Infinity : time.now() + loop.interruptAfterSeconds * SECOND;
  // A round takes no time when all its text has come to nothing.
  let skip = round > 0 ? (time.now() - began) % round : 0;
  for (const prompt of loop.prompts) {
    const length = lengthOf(scope, prompt);
    if (skip > 0 && skip >= length) {
      skip -= length;
      continue;
    }
    if (skip === 0) say(scope, prompt);
    await pause(scope, Math.min(length - skip, until - time.now()));
    skip = 0;
    if (time.now() >= until) return;
  }
  if (until === Infinity) return untilAborted(scope.part.signal);
  await pause(scope, until - time.now());
}

function untilAborted(signal: EndSignal): Promise<void> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
