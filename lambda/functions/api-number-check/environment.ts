import { codeRules } from '../../environment/code-rules';
import { stackKeys } from '../../environment/keys';
import { callbackStore, connectInstance, customerLanguage, dialling, numberRules, placing, queueSettings } from '../../environment/shared';

export const apiNumberCheckEnvironment = {
  ...callbackStore,
  ...stackKeys,
  ...connectInstance,
  ...numberRules,
  ...queueSettings,
  ...customerLanguage,
  ...placing,
  /** The instance's own numbers, to which nobody has a code brought. */
  DEDICATED_NUMBER: dialling.DEDICATED_NUMBER,
  SOURCE_NUMBER: dialling.SOURCE_NUMBER,
  CALLER_ID: dialling.CALLER_ID,
  /** The ways that codes are brought to customers. */
  CODES: codeRules,
};
