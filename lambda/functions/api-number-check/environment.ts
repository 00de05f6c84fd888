import { codeRules } from '../../environment/code-rules';
import { stackKeys } from '../../environment/keys';
import { callbackStore, callingRules, connectInstance, customerLanguage, placing, queueSettings } from '../../environment/shared';

export const apiNumberCheckEnvironment = {
  ...callbackStore,
  ...stackKeys,
  ...connectInstance,
  ...callingRules,
  ...queueSettings,
  ...customerLanguage,
  ...placing,
  /** The ways that codes are brought to customers. */
  CODES: codeRules,
};
