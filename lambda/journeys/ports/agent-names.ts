/** Names of agents, by Connect's ids of them. */
export interface AgentNames {
  find(userId: string): Promise<AgentName | undefined>;
}

export interface AgentName {
  username: string;
  /** As their phone is set now. Absent: not asked for, or Connect does not say. */
  phone?: 'soft-phone' | 'desk-phone';
}
