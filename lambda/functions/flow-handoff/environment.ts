import { callbackStore, connectInstance, dispatching, orderGuarantee, queueSettings } from '../../environment/shared';

export const flowHandoffEnvironment = { ...callbackStore, ...connectInstance, ...orderGuarantee, ...queueSettings, ...dispatching };
