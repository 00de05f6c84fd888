import { agentDesks } from '../../environment/agents';
import { optionalText } from '../../environment/contract';
import { stackKeys } from '../../environment/keys';
import { callbackStore, callingRules, connectInstance, dispatching, dialling, queueSettings } from '../../environment/shared';

export const queueDispatchEnvironment = {
  /** ARN of the stream of agent events. Empty: Connect is asked how agents are. */
  AGENT_EVENT_STREAM: optionalText,
  ...callbackStore,
  ...stackKeys,
  ...connectInstance,
  ...dialling,
  ...callingRules,
  ...queueSettings,
  ...dispatching,
  /** To tell whether a callback's owner can take it now. */
  ...agentDesks,
};
