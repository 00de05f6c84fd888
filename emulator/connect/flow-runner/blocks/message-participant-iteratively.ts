import { noMatchingError, type BlockDefinition } from '../block';
import { reachParticipant } from '../dial-customer';
import { PROMPT_PARAMETERS, readPrompt } from '../prompt';

/** Holds the participant: without an interrupt it ends only when somebody takes the contact. Prompts start over after an interrupt [D]. */
export const messageParticipantIteratively: BlockDefinition = {
  type: 'MessageParticipantIteratively',
  parameters: ['Messages', 'InterruptFrequencySeconds', 'ContinueMessagingDuringInterrupt'],
  async run({ host, run, frame, action, parameters }) {
    // AG:block-support-by-channel.
    if ((host.view().Channel ?? 'VOICE') !== 'VOICE') return noMatchingError('prompts are looped on the phone only');
    const prompts = parameters.list('Messages', PROMPT_PARAMETERS).map(readPrompt);
    const interruptAfterSeconds = parameters.has('InterruptFrequencySeconds')
      ? parameters.integer('InterruptFrequencySeconds', { from: 1, to: Number.MAX_SAFE_INTEGER })
      : undefined;
    const continueDuringInterrupt = parameters.flag('ContinueMessagingDuringInterrupt', false);
    await reachParticipant(run);
    run.promptsLooped = true;
    const played = await host.loopPrompts({ prompts, interruptAfterSeconds, continueDuringInterrupt });
    if (played) return noMatchingError(played.failed);
    frame.interruptedLoop = action.Identifier;
    return { take: 'condition', value: 'MessagesInterrupted' };
  },
};
