import { callbackStore, connectInstance, dispatching, orderGuarantee, placing, queuePolicies } from './shared';

export const tickSweepEnvironment = { ...callbackStore, ...connectInstance, ...placing, ...orderGuarantee, ...queuePolicies, ...dispatching };
