import { stackKeys } from '../../environment/keys';
import { callbackStore, callingRules, connectInstance, dispatching, queueSettings } from '../../environment/shared';

export const streamListsEnvironment = { ...callbackStore, ...stackKeys, ...connectInstance, ...callingRules, ...queueSettings, ...dispatching };
