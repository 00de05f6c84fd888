import { callbackStore, callingRules, connectInstance, dispatching, orderGuarantee, dialling, queueSettings } from '../../environment/shared';

export const tickSweepEnvironment = { ...callbackStore, ...connectInstance, ...dialling, ...callingRules, ...orderGuarantee, ...queueSettings, ...dispatching };
