import type { FlowAction } from '../../../../flow-language/types';
import { NotEmulated } from '../../../not-emulated';
import { next, noMatchingError, type BlockDefinition } from '../block';
import type { Parameters } from '../parameters';

/** There is no hook for the outbound whisper: that one belongs to the queue [D]. DisconnectAgentUI is not emulated. */
const HOOKS = [
  'AgentHold',
  'AgentWhisper',
  'CustomerHold',
  'CustomerQueue',
  'CustomerRemaining',
  'CustomerWhisper',
  'DefaultAgentUI',
  'PauseContact',
  'ResumeContact',
];

export const updateContactEventHooks: BlockDefinition = {
  type: 'UpdateContactEventHooks',
  parameters: ['EventHooks', 'EventHooksConfiguration'],
  notes: ['What PauseContact and ResumeContact name never runs: no contact is ever paused.', 'DisableExecution, which no page documents, is taken to switch the hook off, its default flow included.'],
  run({ host, parameters, action }) {
    const hooks = parameters.has('EventHooks') ? parameters.entries('EventHooks') : {};
    const configured = parameters.has('EventHooksConfiguration') ? readConfiguration(parameters, action) : {};
    const unknown = [...Object.keys(hooks), ...Object.keys(configured)].find((hook) => !HOOKS.includes(hook));
    if (unknown) throw new NotEmulated(`the event hook ${unknown}`, `action "${action.Identifier}"`);
    for (const [hook, enabled] of Object.entries(configured)) host.enableHook(hook, enabled);
    for (const [hook, flow] of Object.entries(hooks)) {
      const result = host.setHook(hook, flow);
      if (result !== 'done') return noMatchingError(result.failed);
    }
    return next;
  },
};

/** Reads at which hooks something is to run. No page documents it; deployed flows switch a default whisper off with it [S]. */
function readConfiguration(parameters: Parameters, action: FlowAction): Record<string, boolean> {
  const hooks = Object.keys(action.Parameters.EventHooksConfiguration ?? {});
  const configuration = parameters.object('EventHooksConfiguration', hooks);
  return Object.fromEntries(hooks.map((hook) => [hook, !configuration.object(hook, ['DisableExecution']).flag('DisableExecution')]));
}
