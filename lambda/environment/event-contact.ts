import { callbackStore, connectInstance, orderGuarantee } from './shared';

export const eventContactEnvironment = { ...callbackStore, ...connectInstance, ...orderGuarantee };
