import { callbackStore, dispatching, queueSettings } from '../../environment/shared';

export const tickDispatchEnvironment = { ...callbackStore, ...queueSettings, ...dispatching };
