import { callbackStore, connectInstance, dispatchQueue, orderGuarantee, placing, queuePolicies } from './shared';

export const queueDispatchEnvironment = { ...callbackStore, ...connectInstance, ...placing, ...orderGuarantee, ...queuePolicies, ...dispatchQueue };
