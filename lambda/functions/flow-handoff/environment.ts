import { stackKeys } from '../../environment/keys';
import { callbackStore, callingRules, connectInstance, dispatching, orderGuarantee, queueSettings } from '../../environment/shared';

export const flowHandoffEnvironment = { ...callbackStore, ...stackKeys, ...connectInstance, ...callingRules, ...orderGuarantee, ...queueSettings, ...dispatching };
