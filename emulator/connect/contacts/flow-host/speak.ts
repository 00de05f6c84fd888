import type { Prompt } from '../../flow-runner/host';
import { findPrompt } from '../../resources/prompt-resources';
import { recordDesk } from '../../routing/change-desk';
import { durationOf, understoodIn, wordsOf } from '../../telephony/prompt-duration';
import { recordWords } from '../automated-recording';
import type { HostScope } from './host-scope';

export const NO_PROMPT = { failed: 'the instance has no such prompt' };

/** A recording that the instance does not have cannot be played. */
export function isKnown({ ctx }: HostScope, prompt: Prompt): boolean {
  return !('promptId' in prompt) || findPrompt(ctx, prompt.promptId) !== undefined;
}

/** Lets whoever the flow speaks to hear it. */
export function say(scope: HostScope, prompt: Prompt): void {
  const { ctx, lifeline, part } = scope;
  const words = wordsOf(prompt);
  if (words === '') return;
  if (part.listener === 'customer') {
    lifeline.leg?.hear(words);
    recordWords(ctx, lifeline, { words: understoodIn(prompt), milliseconds: lengthOf(scope, prompt) });
  }
  if (part.listener !== 'agent' || part.desk?.slot?.contactId !== lifeline.contact.id) return;
  part.desk.slot.heard.push(words);
  recordDesk(ctx, part.desk, 'HEARD');
}

/** Milliseconds until the prompt is over; what is written is there at once. */
export function lengthOf({ ctx, lifeline }: HostScope, prompt: Prompt): number {
  if (lifeline.contact.channel !== 'VOICE') return 0;
  const seconds = 'promptId' in prompt ? findPrompt(ctx, prompt.promptId)?.seconds : undefined;
  return durationOf(prompt, ctx.switches.promptCharactersPerSecond, seconds);
}

export function pause({ ctx, part }: HostScope, milliseconds: number): Promise<void> {
  return ctx.time.sleep(milliseconds, part.signal);
}
