import { callbackStore } from '../../environment/shared';

export const streamCallbacksEnvironment = callbackStore;
