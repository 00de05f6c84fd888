import { callbackStore, connectInstance, dispatching, orderGuarantee, queuePolicies } from './shared';

export const eventContactEnvironment = { ...callbackStore, ...connectInstance, ...orderGuarantee, ...queuePolicies, ...dispatching };
