import { createAgentRouting } from './adapters/connect-agents';

export const wrong = createAgentRouting;
