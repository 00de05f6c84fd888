import { stackKeys } from '../../environment/keys';
import { callbackStore, callingRules, connectInstance, dispatching, orderGuarantee, dialling, queueSettings } from '../../environment/shared';

export const tickSweepEnvironment = { ...callbackStore, ...stackKeys, ...connectInstance, ...dialling, ...callingRules, ...orderGuarantee, ...queueSettings, ...dispatching };
