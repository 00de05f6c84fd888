import { createContext, useContext } from 'react';

/** User name of the signed-in agent. It tells “you” from “an agent”. */
export const AgentName = createContext('');

export function useAgentName(): string {
  return useContext(AgentName);
}
