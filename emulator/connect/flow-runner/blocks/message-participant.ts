import { next, noMatchingError, type BlockDefinition } from '../block';
import { reachParticipant } from '../dial-customer';
import { PROMPT_PARAMETERS, readPrompt } from '../prompt';

export const messageParticipant: BlockDefinition = {
  type: 'MessageParticipant',
  parameters: PROMPT_PARAMETERS,
  async run({ host, run, parameters }) {
    const prompt = readPrompt(parameters);
    await reachParticipant(run);
    return (await host.play(prompt)) === 'failed' ? noMatchingError : next;
  },
};
