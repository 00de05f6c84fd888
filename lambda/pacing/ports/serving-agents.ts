import type { ServingAgent } from '../domain/spare-agents';
import type { SeenAgent } from '../domain/seen-agent';

/** Who serves the queues whose customers are called before an agent, all of them at once; some seconds old. */
export interface ServingAgents {
  /** @param withSkills what the idle ones can do is asked for, too; else nobody shows a skill */
  read(withSkills: boolean): Promise<readonly ServingAgent[]>;
}

/** How agents were seen last. One function writes it: the reader of the stream of agent events. */
export interface SeenAgents {
  /** Whatever is older than what is there already is dropped. */
  note(seen: SeenAgent): Promise<void>;
  /** Those of whom something was heard since this instant. */
  since(instant: string): Promise<SeenAgent[]>;
}
