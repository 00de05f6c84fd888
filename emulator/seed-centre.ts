import type { ContactCentre } from './connect/contact-centre';
import type { OpenRange } from './connect/model';
import type { Seed } from './seed-file';

/** Things by name; a name that is not among them is refused with those that are. */
class Named<T> {
  private readonly things = new Map<string, T>();

  constructor(private readonly kind: string) {}

  add(name: string, thing: T): void {
    if (this.things.has(name)) throw new Error(`The seed names the ${this.kind} "${name}" twice.`);
    this.things.set(name, thing);
  }

  of(name: string): T {
    const thing = this.things.get(name);
    if (thing === undefined) throw new Error(`The seed has no ${this.kind} "${name}". It has: ${[...this.things.keys()].join(', ') || 'none'}.`);
    return thing;
  }
}

/** Sets up an empty instance as a seed says. Throws an Error when a name in it leads nowhere. */
export function seedCentre(centre: ContactCentre, seed: Seed): void {
  const flows = new Named<string>('flow');
  const numbers = new Named<string>('number');
  const hours = new Named<string>('hours');
  const queues = new Named<string>('queue');
  const profiles = new Named<string>('routing profile');
  for (const { name, timeZone, open } of seed.hours) hours.add(name, centre.createHoursOfOperation({ name, timeZone, ranges: open.map(rangeOf) }).id);
  for (const { number, type } of seed.numbers) numbers.add(number, centre.claimNumber({ number, type }).id);
  for (const { name, hours: open, maxContacts, callerId } of seed.queues) {
    const outboundCallerIdNumberId = callerId && numbers.of(callerId);
    queues.add(name, centre.createQueue({ name, hoursOfOperationId: hours.of(open), maxContacts, outboundCallerIdNumberId }).id);
  }
  for (const prompt of seed.prompts) centre.createPrompt(prompt);
  for (const flow of seed.flows) flows.add(flow.name, publish(centre, flow));
  for (const { number, flow } of seed.numbers) if (flow) centre.associateNumberFlow(numbers.of(number), flows.of(flow));
  for (const name of seed.statuses) centre.createAgentStatus({ name, type: 'CUSTOM' });
  for (const { name, defaultOutboundQueue, queues: served } of seed.routingProfiles) {
    const entries = served.map(({ queue, priority, delaySeconds }) => ({ queueId: queues.of(queue), channel: 'VOICE' as const, priority, delaySeconds }));
    profiles.add(name, centre.createRoutingProfile({ name, defaultOutboundQueueId: queues.of(defaultOutboundQueue), queues: entries }).id);
  }
  seedAgents(centre, seed, profiles);
}

/** A flow that has the name of a default one stands in its place. */
function publish(centre: ContactCentre, flow: Seed['flows'][number]): string {
  const ofInstance = centre.store.defaultFlows.find(({ name, type }) => name === flow.name && type === flow.type);
  if (!ofInstance) return centre.createFlow(flow).id;
  centre.updateFlowContent(ofInstance.id, flow.content);
  return ofInstance.id;
}

function seedAgents(centre: ContactCentre, seed: Seed, profiles: Named<string>): void {
  for (const { username, firstName, lastName, routingProfile, status } of seed.agents) {
    centre.createUser({ username, firstName, lastName, routingProfileId: profiles.of(routingProfile) });
    if (!status) continue;
    const desk = centre.console.agent(username);
    desk.login();
    desk.setStatus(status);
  }
}

function rangeOf({ day, from, till }: Seed['hours'][number]['open'][number]): OpenRange {
  const timeOfDay = (text: string) => ({ hours: Number(text.slice(0, 2)), minutes: Number(text.slice(3)) });
  return { day, start: timeOfDay(from), end: timeOfDay(till) };
}
