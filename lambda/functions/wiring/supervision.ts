/** Wiring of what supervisors do: with many callbacks at once, and before that, what would become of them. */
import { cachedFor } from '../../ground/adapters/cached-for';
import type { PauseSwitch } from '../../pauses/ports/pauses';
import type { ActingRouteNeeds } from '../../supervision/acting-routes';
import { createActOnMany } from '../../supervision/usecases/act-on-many';
import { createPauseQueues } from '../../supervision/usecases/pause-queues';
import { type AgentCallbackPorts, wireAgentCallbacks } from './agent-callbacks';

/** From a preview to the deed, and all that one request is about. */
const OWNER_SECONDS = 60;

export function wireActing(ports: AgentCallbackPorts & { pauseSwitch: PauseSwitch }): ActingRouteNeeds {
  const { queues, clock, notices, pauseSwitch } = ports;
  // Searching users is 2 calls a second for the whole account: the agent to whom many are given is looked for once.
  const sharing = { ...ports, agentsByName: { find: cachedFor(OWNER_SECONDS, clock, (username: string) => ports.agentsByName.find(username)) } };
  return {
    actOnMany: createActOnMany({ ...wireAgentCallbacks(sharing), notices }),
    previewMany: createActOnMany({ ...wireAgentCallbacks(withoutWrites(sharing)), notices }),
    pauseQueues: createPauseQueues({ pauses: pauseSwitch, queues, clock }),
    queues,
  };
}

/**
 * The same ports, of which none writes, sends, places or stops anything. So the very use cases say what they would do. Whether a seat is free is read from those who
 * took one: one of them may have left, and the deed itself then finds more room than was said.
 */
function withoutWrites(ports: AgentCallbackPorts): AgentCallbackPorts {
  const { store, seats, inLine, takenOver } = ports;
  const nothing = async () => undefined;
  return {
    ...ports,
    store: {
      ...store,
      save: async (next) => ({ saved: { ...next, version: next.version + 1 } }),
      move: async ({ next }) => ({ saved: { ...next, version: next.version + 1 } }),
      create: async () => ({ created: true }),
      takeOver: async (callback, generation) => ({ ...callback, generation }),
      linkContact: nothing,
    },
    seats: {
      ...seats,
      async take(key, takerId, { limit }) {
        const takers = await seats.takers(key);
        return takers.length < limit || takers.some((taker) => taker.takerId === takerId);
      },
    },
    numbers: { ...ports.numbers, linkNumber: nothing },
    takenOver: { ...takenOver, add: nothing },
    contacts: { ...ports.contacts, stop: nothing },
    dispatch: { ...ports.dispatch, send: nothing },
    bringIfNear: nothing,
    releaseAgent: nothing,
    inLine: { ...inLine, wake: async () => undefined },
    withAnswers: (sayOutcome) => sayOutcome,
    notices: { ...ports.notices, decided: () => undefined, measured: () => undefined, counted: () => undefined },
  };
}
