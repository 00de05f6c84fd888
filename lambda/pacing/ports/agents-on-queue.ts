/** Who serves a queue at this moment; some seconds old. */
export interface AgentsOnQueue {
  /** @param queueId the queue in which customers wait for an agent: the twin */
  read(queueId: string): Promise<{ agentsOnQueue: number; agentsIdle: number }>;
}
