import { connectInstance } from '../../environment/shared';

export const deployNumberFlowEnvironment = { ...connectInstance };
