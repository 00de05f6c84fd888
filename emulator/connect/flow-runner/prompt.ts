import type { Prompt } from './host';
import type { Parameters } from './parameters';

/** The four ways to say something; an action has exactly one of them. */
export const PROMPT_PARAMETERS = ['Text', 'SSML', 'PromptId', 'Media'] as const;

/** Reads the prompt of a block that may also listen without saying anything. The text is then empty. */
export function readOptionalPrompt(parameters: Parameters): Prompt {
  return PROMPT_PARAMETERS.some((name) => parameters.has(name)) ? readPrompt(parameters) : { text: '' };
}

/** @throws UnusableParameter when the prompt is named by a path that leads nowhere. */
export function readPrompt(parameters: Parameters): Prompt {
  if (parameters.has('Text')) return { text: parameters.text('Text') };
  if (parameters.has('SSML')) return { ssml: parameters.text('SSML') };
  if (parameters.has('PromptId')) return { promptId: parameters.required('PromptId') };
  return { media: parameters.object('Media', ['Uri', 'SourceType', 'MediaType']).text('Uri') };
}
