import type { Agent } from '../../lambda/agents/domain/agent';
import { isPromised } from '../../lambda/callbacks/domain/callback-request';
import { createFollow } from '../../lambda/callbacks/usecases/advance-callback';
import type { EditOrder } from '../../lambda/agent-callbacks/usecases/edit-callback';
import { wireAgentCallbacks } from '../../lambda/functions/wiring/agent-callbacks';
import { plusSeconds } from '../../lambda/ground/domain/instant';
import type { Ports } from './ports';
import type { World } from './world';

/** What is put right in a promise: the number, the queue, the owner; a colleague takes it over; or its customer moves it. */
export const MENDS = ['move-number', 'move-queue', 'give-away', 'take-over', 'customer-moves'] as const;
export type Mend = (typeof MENDS)[number];

interface Asked {
  id: string | undefined;
  agent: Agent;
  customers: string[];
}

/** The act is drawn once, so a repeat is the same request. */
export function mend(world: World, kind: Mend, { id, agent, customers }: Asked): (ports: Ports) => Promise<string> {
  const { chance, desks, queues } = world;
  if (!id) return async () => 'nothing there';
  if (kind === 'customer-moves') return customerMoves(world, id);
  const edits: Record<Exclude<Mend, 'customer-moves'>, Partial<EditOrder>> = {
    'move-number': { number: chance.oneOf(customers) },
    'move-queue': { queueId: chance.oneOf([...queues.keys()]) },
    'give-away': { owner: chance.oneOf(desks).agent.username },
    'take-over': { own: true },
  };
  const by = kind === 'take-over' ? chance.oneOf(desks).agent : agent;
  return async (ports) => {
    const answer = await wireAgentCallbacks(ports).editCallback({ agent: by, id, ...edits[kind] });
    return 'refusal' in answer ? answer.refusal.code : 'done';
  };
}

/** As an app's customer does, but for the slot: none is taken in these histories. */
function customerMoves({ chance, life }: World, id: string): (ports: Ports) => Promise<string> {
  const dueAt = plusSeconds(life.now(), chance.wholeBetween(1, 20) * 60);
  return async (ports) => {
    const callback = await ports.store.find(id);
    if (!callback || !isPromised(callback)) return 'nothing there';
    const decision = await createFollow(ports)(callback, { type: 'edited', edit: { dueAt, zone: 'Europe/Berlin', purgeAt: plusSeconds(dueAt, 1800) }, version: callback.version });
    return 'refused' in decision ? decision.refused : 'done';
  };
}
