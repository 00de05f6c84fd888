import type { FlowHost, InputRequest, InputResult, Played } from '../../flow-runner/host';
import { readDigits } from '../../telephony/read-digits';
import { SECOND } from '../../centre-context';
import type { HostScope } from './host-scope';
import { loopPrompts } from './loop-prompts';
import { showView } from './show-view';
import { isKnown, lengthOf, pause, say } from './speak';

const NO_PROMPT = { failed: 'the instance has no such prompt' };

/** Prompts, loops, keypad input, views and waiting. */
export function speech(scope: HostScope): Pick<FlowHost, 'play' | 'loopPrompts' | 'input' | 'showView' | 'wait'> {
  const loops = new Map<string, number>();
  return {
    async play(prompt): Promise<Played> {
      if (!isKnown(scope, prompt)) return NO_PROMPT;
      say(scope, prompt);
      await pause(scope, lengthOf(scope, prompt));
    },
    async loopPrompts(loop): Promise<Played> {
      if (!loop.prompts.every((prompt) => isKnown(scope, prompt))) return NO_PROMPT;
      await loopPrompts(scope, loop, loops);
    },
    input: (request) => readInput(scope, request),
    showView: (view) => showView(scope, view),
    // Events concern chats: on a voice contact none ever comes.
    wait: (seconds) => pause(scope, seconds * SECOND),
  };
}

async function readInput(scope: HostScope, request: InputRequest): Promise<InputResult> {
  const { ctx, lifeline, part } = scope;
  if (!isKnown(scope, request.prompt)) return NO_PROMPT;
  say(scope, request.prompt);
  const firstDigitMilliseconds = lengthOf(scope, request.prompt) + request.timeLimitSeconds * SECOND;
  if (!lifeline.leg) {
    await pause(scope, firstDigitMilliseconds);
    return { timedOut: true };
  }
  const listening = { keypad: lifeline.leg.keypad, time: ctx.time, signal: part.signal, firstDigitMilliseconds };
  return readDigits(listening, request);
}
