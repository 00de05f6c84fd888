import { ConnectRefusal } from '../connect-refusal';
import type { CentreContext } from '../centre-context';
import { lastOf } from '../instance-store';
import type { Prompt } from '../model';
import { arnOf } from './arns';
import { refuseTakenName } from './find-resource';

/** How long a recorded prompt plays when nobody says. */
const USUAL_SECONDS = 5;

export interface PromptActions {
  /** A recording that flows may play. @param id as flows name it; invented when left out. @param seconds its length, default 5. */
  createPrompt(request: { name: string; id?: string; seconds?: number }): Prompt;
  listPrompts(): Prompt[];
}

/** Recorded prompts: a flow that names one which is not here cannot play it. */
export function promptResources(ctx: CentreContext): PromptActions {
  const { prompts } = ctx.store;
  return {
    createPrompt({ name, id = ctx.random.uuid(), seconds = USUAL_SECONDS }) {
      refuseTakenName(prompts, name, 'prompt');
      if (!(seconds > 0)) throw new ConnectRefusal('InvalidParameterException', `The prompt ${name} has a length of ${seconds} seconds; it must be more than 0.`);
      const prompt: Prompt = { id, arn: arnOf(ctx.store.instance, 'prompt', id), name, seconds, tags: {} };
      prompts.set(id, prompt);
      return prompt;
    },
    listPrompts: () => [...prompts.values()],
  };
}

/** By id or ARN. */
export function findPrompt(ctx: CentreContext, reference: string): Prompt | undefined {
  return ctx.store.prompts.get(lastOf(reference));
}
