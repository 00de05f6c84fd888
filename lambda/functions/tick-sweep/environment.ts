import { callbackStore, connectInstance, dispatching, orderGuarantee, dialling, queueSettings } from '../../environment/shared';

export const tickSweepEnvironment = { ...callbackStore, ...connectInstance, ...dialling, ...orderGuarantee, ...queueSettings, ...dispatching };
