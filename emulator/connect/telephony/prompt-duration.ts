import type { Prompt } from '../flow-runner/host';

/** A recorded prompt, whose length nobody can know from its id, takes this long. */
const RECORDED_PROMPT_SECONDS = 5;

/** What is heard of a prompt: its words, or the name of the recording. */
export function wordsOf(prompt: Prompt): string {
  if ('text' in prompt) return prompt.text;
  if ('ssml' in prompt) return prompt.ssml.replace(/<[^>]*>/g, '').trim();
  return 'promptId' in prompt ? `[prompt ${prompt.promptId}]` : `[recording ${prompt.media}]`;
}

/** Spoken text at the given pace and at least one second; an SSML `<break time="2s"/>` adds its time. */
export function durationOf(prompt: Prompt, charactersPerSecond: number): number {
  if ('promptId' in prompt || 'media' in prompt) return RECORDED_PROMPT_SECONDS * 1_000;
  const breaks = 'ssml' in prompt ? [...prompt.ssml.matchAll(/<break[^>]*time="(\d+(?:\.\d+)?)(ms|s)"/g)] : [];
  const pause = breaks.reduce((sum, [, amount, unit]) => sum + Number(amount) * (unit === 's' ? 1_000 : 1), 0);
  return Math.max(1_000, Math.ceil((wordsOf(prompt).length / charactersPerSecond) * 1_000)) + pause;
}
