import { connectInstance } from './shared';

export const deployNumberFlowEnvironment = { ...connectInstance };
