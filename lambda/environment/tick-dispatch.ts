import { callbackStore, dispatching, queuePolicies } from './shared';

export const tickDispatchEnvironment = { ...callbackStore, ...queuePolicies, ...dispatching };
