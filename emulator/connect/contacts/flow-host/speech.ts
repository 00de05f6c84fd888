import type { FlowHost, InputRequest, InputResult, Played } from '../../flow-runner/host';
import { readDigits } from '../../telephony/read-digits';
import { SECOND } from '../../centre-context';
import { converse } from './converse';
import type { HostScope } from './host-scope';
import { loopPrompts } from './loop-prompts';
import { showView } from './show-view';
import { isKnown, lengthOf, NO_PROMPT, pause, say } from './speak';
import { waitFor } from './wait-for';

/** Prompts, loops, keypad input, views and waiting. */
export function speech(scope: HostScope): Pick<FlowHost, 'play' | 'loopPrompts' | 'input' | 'converse' | 'showView' | 'wait'> {
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
    converse: (talk) => converse(scope, talk),
    showView: (view) => showView(scope, view),
    wait: (seconds, events) => waitFor(scope, seconds, events),
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
  const listening = { input: lifeline.leg.input, time: ctx.time, signal: part.signal, firstDigitMilliseconds };
  return readDigits(listening, request);
}
