import { plusSeconds, secondsBetween } from '../../../lambda/ground/domain/instant';
import { asked, createCallInWorld, numberOf, OPEN_FROM, type CallInWorld } from './call-in-world';

export interface BusyDay {
  agents: number;
  /** Seconds that each contact takes of its agent. */
  handleSeconds: number;
  /** Seconds between two callers. */
  callEverySeconds: number;
  /** Customers who announce a call: seconds from the beginning until they ask, and seconds that they take to accept and to call. */
  customers: { asksAt: number; takesSeconds: number }[];
  /** Age of Connect's counts in seconds. */
  lagSeconds: number;
  lastsSeconds: number;
}

interface Waiting {
  since: string;
  /** The customer who announced this call; undefined for a caller who did not. */
  customer?: number;
}

export interface AnnouncedWait {
  inLineSince: string;
  toldAt?: string;
  calledAt?: string;
  takenAt?: string;
  /** Callers who came before this customer asked, and still waited when the customer was told. */
  overtaken: number;
}

const STEP_SECONDS = 5;

/** Plays a queue in which somebody always waits, as Connect would serve it: announced customers first, then the longest waiting. */
export async function playBusyDay(day: BusyDay): Promise<{ waits: AnnouncedWait[]; callers: { since: string; takenAt: string }[] }> {
  const world = createCallInWorld();
  const waits: AnnouncedWait[] = [];
  const held: { id: string; token: string; customer: number }[] = [];
  const busyUntil = Array.from({ length: day.agents }, () => '');
  const shown: Partial<CallInWorld['state']>[] = [];
  let waiting: Waiting[] = [];
  const callers: { since: string; takenAt: string }[] = [];
  let nextCallAt = 0;
  const sinceStart = () => secondsBetween(OPEN_FROM, world.state.now);
  const within = (at: number) => at >= sinceStart() && at < sinceStart() + STEP_SECONDS;
  const serve = () => {
    for (const [agent, until] of busyUntil.entries()) {
      if (until > world.state.now || waiting.length === 0) continue;
      const next = waiting.find(({ customer }) => customer !== undefined) ?? waiting[0]!;
      waiting = waiting.filter((each) => each !== next);
      busyUntil[agent] = plusSeconds(world.state.now, day.handleSeconds);
      if (next.customer === undefined) callers.push({ since: next.since, takenAt: world.state.now });
      else waits[next.customer]!.takenAt = world.state.now;
    }
  };
  const show = () => {
    const free = busyUntil.filter((until) => until <= world.state.now).length;
    const [oldest] = waiting.map(({ since }) => since).sort();
    // Only counts that are shown late are stored.
    if (shown.length > day.lagSeconds / STEP_SECONDS) shown.shift();
    shown.push({ agentsAvailable: free, agentsAtWork: day.agents - free, contactsInQueue: waiting.length, oldestSince: oldest, handleSeconds: day.handleSeconds });
    Object.assign(world.state, shown[0]);
  };
  const listen = async () => {
    for (const { id, token, customer } of held) {
      const callIn = await world.callIns.find(id);
      const wait = waits[customer]!;
      if (callIn?.phase !== 'ready') continue;
      if (!wait.toldAt) Object.assign(wait, { toldAt: callIn.readyAt, overtaken: waiting.filter((each) => each.customer === undefined && each.since < callIn.inLineSince).length });
      if (secondsBetween(callIn.readyAt, world.state.now) < day.customers[customer]!.takesSeconds) continue;
      const answer = await world.accept(id, token);
      if (!('code' in answer) || answer.code === undefined) continue;
      await world.enter(answer.code, `call of ${customer}`, numberOf(customer));
      wait.calledAt = world.state.now;
      waiting.push({ since: world.state.now, customer });
    }
  };
  for (; sinceStart() < day.lastsSeconds; world.pass(STEP_SECONDS)) {
    for (; within(nextCallAt); nextCallAt += day.callEverySeconds) waiting.push({ since: plusSeconds(OPEN_FROM, nextCallAt) });
    for (const [customer, { asksAt }] of day.customers.entries()) {
      if (!within(asksAt)) continue;
      const { callIn, token } = await asked(world, customer);
      waits[customer] = { inLineSince: callIn.inLineSince, overtaken: 0 };
      held.push({ id: callIn.id, token, customer });
    }
    serve();
    show();
    await world.turn();
    await listen();
  }
  return { waits, callers };
}
