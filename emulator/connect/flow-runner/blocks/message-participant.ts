import { NotEmulated } from '../../../not-emulated';
import { next, noMatchingError, type BlockDefinition } from '../block';
import { reachParticipant } from '../dial-customer';
import { PROMPT_PARAMETERS, readPrompt } from '../prompt';

export const messageParticipant: BlockDefinition = {
  type: 'MessageParticipant',
  parameters: [...PROMPT_PARAMETERS, 'SkipWhenDTMFBufferEnabled'],
  async run({ host, run, action, parameters }) {
    if (parameters.flag('SkipWhenDTMFBufferEnabled', false)) {
      throw new NotEmulated('SkipWhenDTMFBufferEnabled "True"', `action "${action.Identifier}"`);
    }
    const prompt = readPrompt(parameters);
    await reachParticipant(run);
    const played = await host.play(prompt);
    return played ? noMatchingError(played.failed) : next;
  },
};
