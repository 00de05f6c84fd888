import { callbackStore, connectInstance, numberRules } from '../../environment/shared';
import { voicemailSources } from '../../environment/voicemails';

export const queueVoicemailsEnvironment = {
  ...callbackStore,
  ...connectInstance,
  ...voicemailSources,
  DEFAULT_COUNTRY: numberRules.DEFAULT_COUNTRY,
};
