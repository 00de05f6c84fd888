import { callbackStore, connectInstance, numberRules } from '../../environment/shared';
import { voicemailSources } from '../../environment/voicemails';

export const queueVoicemailsEnvironment = {
  CALLBACKS_TABLE: callbackStore.CALLBACKS_TABLE,
  STACK_NAME: callbackStore.STACK_NAME,
  ...connectInstance,
  ...voicemailSources,
  DEFAULT_COUNTRY: numberRules.DEFAULT_COUNTRY,
};
