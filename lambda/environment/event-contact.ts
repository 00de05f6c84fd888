import { callbackStore, connectInstance, orderGuarantee, queuePolicies } from './shared';

export const eventContactEnvironment = { ...callbackStore, ...connectInstance, ...orderGuarantee, ...queuePolicies };
