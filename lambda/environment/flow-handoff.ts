import { callbackStore, connectInstance, orderGuarantee } from './shared';

export const flowHandoffEnvironment = { ...callbackStore, ...connectInstance, ...orderGuarantee };
