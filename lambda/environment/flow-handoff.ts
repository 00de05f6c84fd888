import { callbackStore, connectInstance, dispatching, orderGuarantee, queuePolicies } from './shared';

export const flowHandoffEnvironment = { ...callbackStore, ...connectInstance, ...orderGuarantee, ...queuePolicies, ...dispatching };
