import type { FlowHost, InputRequest, InputResult, Prompt } from '../../flow-runner/host';
import { durationOf, wordsOf } from '../../telephony/prompt-duration';
import { readDigits } from '../../telephony/read-digits';
import { recordDesk } from '../../routing/change-desk';
import { SECOND } from '../../centre-context';
import type { HostScope } from './host-scope';

/** Prompts, loops, keypad input and waiting. */
export function speech(scope: HostScope): Pick<FlowHost, 'play' | 'loopPrompts' | 'input' | 'wait'> {
  const loops = new Map<string, number>();
  return {
    async play(prompt) {
      say(scope, prompt);
      await pause(scope, lengthOf(scope, prompt));
    },
    loopPrompts: (loop) => loopPrompts(scope, loop, loops),
    input: (request) => readInput(scope, request),
    // Events concern chats: on a voice contact none ever comes.
    wait: (seconds) => pause(scope, seconds * SECOND),
  };
}

type Loop = Parameters<FlowHost['loopPrompts']>[0];

/** What is heard again and again is recorded in the first round only; an endless loop then costs no events. */
async function loopPrompts(scope: HostScope, loop: Loop, startedAt: Map<string, number>): Promise<void> {
  const { time } = scope.ctx;
  const key = JSON.stringify(loop.prompts);
  const began = (loop.continueDuringInterrupt ? startedAt.get(key) : undefined) ?? time.now();
  startedAt.set(key, began);
  const round = loop.prompts.reduce((sum, prompt) => sum + lengthOf(scope, prompt), 0);
  const until = loop.interruptAfterSeconds === undefined ? Infinity : time.now() + loop.interruptAfterSeconds * SECOND;
  let skip = (time.now() - began) % round;
  for (const prompt of loop.prompts) {
    const length = lengthOf(scope, prompt);
    if (skip >= length) {
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

async function readInput(scope: HostScope, request: InputRequest): Promise<InputResult> {
  const { ctx, lifeline, part } = scope;
  say(scope, request.prompt);
  const firstDigitMilliseconds = lengthOf(scope, request.prompt) + request.timeLimitSeconds * SECOND;
  if (!lifeline.leg) {
    await pause(scope, firstDigitMilliseconds);
    return { timedOut: true };
  }
  const listening = { keypad: lifeline.leg.keypad, time: ctx.time, signal: part.signal, firstDigitMilliseconds };
  return readDigits(listening, request);
}

function say({ ctx, lifeline, part }: HostScope, prompt: Prompt): void {
  const words = wordsOf(prompt);
  if (part.listener === 'customer') lifeline.leg?.hear(words);
  if (part.listener !== 'agent' || part.desk?.slot?.contactId !== lifeline.contact.id) return;
  part.desk.slot.heard.push(words);
  recordDesk(ctx, part.desk, 'HEARD');
}

function lengthOf({ ctx }: HostScope, prompt: Prompt): number {
  return durationOf(prompt, ctx.switches.promptCharactersPerSecond);
}

function pause({ ctx, part }: HostScope, milliseconds: number): Promise<void> {
  return ctx.time.sleep(milliseconds, part.signal);
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
