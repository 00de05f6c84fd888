import type { ServingAgent } from '../domain/spare-agents';

/** Who serves the queues whose customers are called before an agent, all of them at once; some seconds old. */
export interface ServingAgents {
  /** @param withSkills what the idle ones can do is asked for, too; else nobody shows a skill */
  read(withSkills: boolean): Promise<readonly ServingAgent[]>;
}
