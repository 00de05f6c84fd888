import { callbackStore } from '../../environment/shared';

export const deployQueueSettingsEnvironment = { CALLBACKS_TABLE: callbackStore.CALLBACKS_TABLE, STACK_NAME: callbackStore.STACK_NAME };
