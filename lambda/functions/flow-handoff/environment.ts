import { callbackStore, callingRules, connectInstance, dispatching, orderGuarantee, queueSettings } from '../../environment/shared';

export const flowHandoffEnvironment = { ...callbackStore, ...connectInstance, ...callingRules, ...orderGuarantee, ...queueSettings, ...dispatching };
