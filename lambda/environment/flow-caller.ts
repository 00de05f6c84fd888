import { customerRequests } from './shared';

export const flowCallerEnvironment = customerRequests;
