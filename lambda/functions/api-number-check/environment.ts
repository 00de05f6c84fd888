import { codeRules } from '../../environment/code-rules';
import { stackKeys } from '../../environment/keys';
import { callbackStore, callingRules, connectInstance, placing, queueSettings } from '../../environment/shared';

export const apiNumberCheckEnvironment = {
  ...callbackStore,
  ...stackKeys,
  ...connectInstance,
  ...callingRules,
  ...queueSettings,
  ...placing,
  /** The ways that codes are brought to customers. */
  CODES: codeRules,
};
