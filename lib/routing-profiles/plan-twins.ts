/** A source queue and its twin. */
export interface TwinPair {
  readonly name: string;
  readonly sourceId: string;
  readonly twinId: string;
  /** Callbacks and callers are served by their time: the twin stands where its source does. Else it is ahead of all callers. */
  readonly byTime?: boolean;
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

/** The changes after which a routing profile serves the twins of its queues where they should be. If nothing is to do, both lists are empty. */
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
  const placed = wanted.map((pair) => ({ pair, source: profile.queues.find(({ queueId }) => queueId === pair.sourceId)!, served: profile.queues.find(({ queueId }) => queueId === pair.twinId) }));
  const isRight = ({ pair, source, served }: Placed) => served !== undefined && (pair.byTime ? isBeside(served, source) : isAhead(served, first));
  const makesRoom = first === FIRST_PRIORITY && placed.some((one) => !one.pair.byTime && !isRight(one));
  const moved = makesRoom ? live.map(movedBack) : [];
  const sourceOf = ({ source }: Placed) => moved.find(({ queueId }) => queueId === source.queueId) ?? source;
  // Whoever stands beside a source that moves back goes with it.
  const wrong = placed.filter((one) => !isRight(one) || (makesRoom && one.pair.byTime));
  const ahead = { priority: Math.max(FIRST_PRIORITY, first - 1), delaySeconds: 0 };
  const right = (one: Placed): ServedQueue => {
    const { priority, delaySeconds } = one.pair.byTime ? sourceOf(one) : ahead;
    return { queueId: one.pair.twinId, name: one.served?.name ?? one.pair.name, priority, delaySeconds };
  };
  return {
    profile,
    wanted,
    problems: placed.filter((one) => !isRight(one)).map((one) => problemOf(one, first)),
    associations: wrong.filter(({ served }) => !served).map(right),
    changes: [...moved, ...wrong.filter(({ served }) => served).map(right)],
  };
}

/** A pair as a profile serves it. */
interface Placed {
  readonly pair: TwinPair;
  readonly source: ServedQueue;
  readonly served: ServedQueue | undefined;
}

function isBeside(twin: ServedQueue, source: ServedQueue): boolean {
  return twin.priority === source.priority && twin.delaySeconds === source.delaySeconds;
}

function isAhead({ priority, delaySeconds }: ServedQueue, first: number): boolean {
  return priority < first && delaySeconds === 0;
}

/** Moves all back by one, so that their order stays. A queue with the last priority cannot go further. */
function movedBack(queue: ServedQueue): ServedQueue {
  return { ...queue, priority: Math.min(LAST_PRIORITY, queue.priority + 1) };
}

function problemOf({ pair: { name, byTime }, source, served }: Placed, first: number): string {
  if (!served) return `serves ${name}, but not its callbacks: nobody of this profile is offered them.`;
  if (byTime) return `serves the callbacks of ${name} at priority ${served.priority} after ${served.delaySeconds} seconds, and its callers at ${source.priority} after ${source.delaySeconds}: they are not served by their time.`;
  if (served.delaySeconds > 0) return `gets the callbacks of ${name} only after ${served.delaySeconds} seconds.`;
  return `serves the callbacks of ${name} at priority ${served.priority}, and callers from priority ${first} on: they are not ahead.`;
}
