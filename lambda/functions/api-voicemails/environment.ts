import { agentDesks, agentIdentity } from '../../environment/agents';
import { callbackStore, connectInstance, queueSettings } from '../../environment/shared';
import { voicemailRecordings, voicemailsAnswered } from '../../environment/voicemails';

export const apiVoicemailsEnvironment = {
  ...callbackStore,
  ...connectInstance,
  ...queueSettings,
  ...agentDesks,
  ...agentIdentity,
  ...voicemailRecordings,
  ...voicemailsAnswered,
};
