import { callbackStore } from '../../environment/shared';

export const deployQueueSettingsEnvironment = { ...callbackStore };
