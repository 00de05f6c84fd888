import type { Prompt } from '../flow-runner/host';

/** A recording by its address, whose length nobody can know, takes this long. */
const RECORDING_SECONDS = 5;

/** Returns what the listener hears of a prompt: its words, or the name of the recording. */
export function wordsOf(prompt: Prompt): string {
  if ('text' in prompt) return prompt.text;
  if ('ssml' in prompt) return prompt.ssml.replace(/<[^>]*>/g, '').trim();
  return 'promptId' in prompt ? `[prompt ${prompt.promptId}]` : `[recording ${prompt.media}]`;
}

/** Returns the words of a prompt that can be understood: an expletive is bleeped out (Amazon Polly, say-as). */
export function understoodIn(prompt: Prompt): string {
  return wordsOf('ssml' in prompt ? { ssml: prompt.ssml.replace(/<say-as interpret-as="expletive">[^<]*<\/say-as>/g, '') } : prompt);
}

/**
 * In milliseconds: spoken text at the given pace and at least one second; an SSML `<break time="2s"/>` adds its time. No text at all takes none.
 * @param recordedSeconds of a prompt of the instance.
 */
export function durationOf(prompt: Prompt, charactersPerSecond: number, recordedSeconds = RECORDING_SECONDS): number {
  if ('promptId' in prompt || 'media' in prompt) return recordedSeconds * 1_000;
  if ('text' in prompt && prompt.text === '') return 0;
  const breaks = 'ssml' in prompt ? [...prompt.ssml.matchAll(/<break[^>]*time="(\d+(?:\.\d+)?)(ms|s)"/g)] : [];
  const pause = breaks.reduce((sum, [, amount, unit]) => sum + Number(amount) * (unit === 's' ? 1_000 : 1), 0);
  return Math.max(1_000, Math.ceil((wordsOf(prompt).length / charactersPerSecond) * 1_000)) + pause;
}
