import { callbackStore, connectInstance, orderGuarantee, placing } from './shared';

export const tickSweepEnvironment = { ...callbackStore, ...connectInstance, ...placing, ...orderGuarantee };
