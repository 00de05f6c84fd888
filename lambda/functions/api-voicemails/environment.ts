import { agentIdentity } from '../../environment/agents';
import { callbackStore, connectInstance, queueSettings } from '../../environment/shared';
import { voicemailRecordings, voicemailsAnswered } from '../../environment/voicemails';

export const apiVoicemailsEnvironment = {
  ...callbackStore,
  ...connectInstance,
  ...queueSettings,
  ...agentIdentity,
  ...voicemailRecordings,
  ...voicemailsAnswered,
};
