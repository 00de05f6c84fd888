import { callbackStore, connectInstance, orderGuarantee, queuePolicies } from './shared';

export const flowHandoffEnvironment = { ...callbackStore, ...connectInstance, ...orderGuarantee, ...queuePolicies };
