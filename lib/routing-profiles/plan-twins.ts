/** A source queue and its twin. */
export interface TwinPair {
  readonly name: string;
  readonly sourceId: string;
  readonly twinId: string;
}

/** A queue that a routing profile serves by voice. A lower priority is served sooner. Within one priority the oldest contact comes first. */
export interface ServedQueue {
  readonly queueId: string;
  readonly name: string;
  /** Priority, 1 to 99. */
  readonly priority: number;
  /** Seconds that a contact must have waited before these agents may get it. */
  readonly delaySeconds: number;
}

export interface RoutingProfile {
  readonly id: string;
  readonly name: string;
  readonly queues: readonly ServedQueue[];
}

/** The changes after which a routing profile serves the twins of its queues ahead of all others. If nothing is to do, both lists are empty. */
export interface TwinPlan {
  readonly profile: RoutingProfile;
  /** Twins whose source queues the profile serves. */
  readonly wanted: readonly TwinPair[];
  /** A sentence for each thing that is wrong. */
  readonly problems: readonly string[];
  /** Queues to add. */
  readonly associations: readonly ServedQueue[];
  /** Queues that are there already, with their new values. */
  readonly changes: readonly ServedQueue[];
}

const FIRST_PRIORITY = 1;
const LAST_PRIORITY = 99;

/** Plans the changes for one routing profile. Returns undefined if it serves no source queue, because callbacks do not concern it then. */
export function planTwins(profile: RoutingProfile, twins: readonly TwinPair[]): TwinPlan | undefined {
  const wanted = twins.filter(({ sourceId }) => profile.queues.some(({ queueId }) => queueId === sourceId));
  if (wanted.length === 0) return undefined;
  const live = profile.queues.filter(({ queueId }) => !twins.some(({ twinId }) => twinId === queueId));
  const first = Math.min(...live.map(({ priority }) => priority));
  const wrong = wanted.map((pair) => ({ pair, served: profile.queues.find(({ queueId }) => queueId === pair.twinId) })).filter(({ served }) => !served || !isAhead(served, first));
  const priority = Math.max(FIRST_PRIORITY, first - 1);
  const right = ({ pair, served }: (typeof wrong)[number]): ServedQueue => ({ queueId: pair.twinId, name: served?.name ?? pair.name, priority, delaySeconds: 0 });
  const makesRoom = wrong.length > 0 && first === FIRST_PRIORITY;
  return {
    profile,
    wanted,
    problems: wrong.map(({ pair, served }) => problemOf(pair, served, first)),
    associations: wrong.filter(({ served }) => !served).map(right),
    changes: [...(makesRoom ? live.map(movedBack) : []), ...wrong.filter(({ served }) => served).map(right)],
  };
}

function isAhead({ priority, delaySeconds }: ServedQueue, first: number): boolean {
  return priority < first && delaySeconds === 0;
}

/** Moves all back by one, so that their order stays. A queue with the last priority cannot go further. */
function movedBack(queue: ServedQueue): ServedQueue {
  return { ...queue, priority: Math.min(LAST_PRIORITY, queue.priority + 1) };
}

function problemOf({ name }: TwinPair, served: ServedQueue | undefined, first: number): string {
  if (!served) return `serves ${name}, but not its callbacks: nobody of this profile is offered them.`;
  if (served.delaySeconds > 0) return `gets the callbacks of ${name} only after ${served.delaySeconds} seconds.`;
  return `serves the callbacks of ${name} at priority ${served.priority}, and callers from priority ${first} on: they are not ahead.`;
}
