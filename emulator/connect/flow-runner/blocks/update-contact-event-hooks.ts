import { NotEmulated } from '../../../not-emulated';
import { next, noMatchingError, type BlockDefinition } from '../block';

/** There is no hook for the outbound whisper: that one belongs to the queue [D]. */
const HOOKS = [
  'AgentHold',
  'AgentWhisper',
  'CustomerHold',
  'CustomerQueue',
  'CustomerRemaining',
  'CustomerWhisper',
  'DefaultAgentUI',
  'DisconnectAgentUI',
  'PauseContact',
  'ResumeContact',
];

export const updateContactEventHooks: BlockDefinition = {
  type: 'UpdateContactEventHooks',
  parameters: ['EventHooks'],
  run({ host, parameters, action }) {
    const hooks = Object.entries(parameters.entries('EventHooks'));
    const unknown = hooks.find(([hook]) => !HOOKS.includes(hook));
    if (unknown) throw new NotEmulated(`the event hook ${unknown[0]}`, `action "${action.Identifier}"`);
    return hooks.every(([hook, flow]) => host.setHook(hook, flow) === 'done') ? next : noMatchingError;
  },
};
