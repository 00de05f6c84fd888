import type { ContactCentre } from '../../emulator/connect/contact-centre';
import type { AgentStatus, OpenRange, Queue, Weekday } from '../../emulator/connect/model';
import { securityProfilesOf } from '../../emulator/connect/resources/security-profiles';
import { agents, customStatuses, holdStatus, quietRoutingProfile, roles, salesNumber, supportNumber, timeZone, type LocalProfile } from './local-instance';
import { seedQueue } from './seed-queue';

/** Ids that settings and scenarios refer to. The emulator makes them, so they are known only after seeding. */
export interface SeededInstance {
  supportQueue: Queue;
  salesQueue: Queue;
  /** ARNs of the queues' numbers. */
  supportNumberArn: string;
  salesNumberArn: string;
  availableStatusId: string;
  holdStatusId: string;
  quietRoutingProfileId: string;
}

const weekdays: Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];
/** Hours from midnight to midnight, because people use the local run at any hour. */
const always: OpenRange[] = [...weekdays, 'SATURDAY' as const, 'SUNDAY' as const].map((day) => ({ day, start: { hours: 0, minutes: 0 }, end: { hours: 0, minutes: 0 } }));
const officeHours: OpenRange[] = weekdays.map((day) => ({ day, start: { hours: 9, minutes: 0 }, end: { hours: 17, minutes: 30 } }));

export const greeting = (team: string) => `Welcome to ${team}. Please hold for the next agent.`;

/** Priority 1 is left to the callbacks of these queues. */
const inboundPriority = 2;

/** Sets up the company: hours, two live queues with numbers and flows, statuses, routing profiles, agents. */
export function seedInstance(centre: ContactCentre): SeededInstance {
  silenceDefaultOutbound(centre);
  const open = centre.createHoursOfOperation({ name: 'Always', timeZone, ranges: always });
  const office = centre.createHoursOfOperation({ name: 'Office hours', timeZone, ranges: officeHours });
  const support = seedQueue(centre, { name: 'Support', description: 'Customers who ring support', number: supportNumber, hoursOfOperationId: open.id, greeting: greeting('support') });
  const sales = seedQueue(centre, { name: 'Sales', description: 'Customers who ring sales', number: salesNumber, hoursOfOperationId: office.id, greeting: greeting('sales') });

  customStatuses.forEach((name) => centre.createAgentStatus({ name, type: 'CUSTOM' }));
  const quiet = centre.createRoutingProfile({
    name: quietRoutingProfile,
    description: 'No live queue: only what waits in the agent’s own queue',
    defaultOutboundQueueId: support.queue.id,
  });
  seedAgents(centre, { 'Support': [support.queue], 'Sales': [sales.queue], 'Support and Sales': [support.queue, sales.queue] }, quiet.id);
  return {
    supportQueue: support.queue,
    salesQueue: sales.queue,
    supportNumberArn: support.numberArn,
    salesNumberArn: sales.numberArn,
    availableStatusId: statusNamed(centre, 'Available').id,
    holdStatusId: statusNamed(centre, holdStatus).id,
    quietRoutingProfileId: quiet.id,
  };
}

/** The company has emptied its default outbound flow: whoever is called hears what the stack says, and no sentence of Connect's before it. */
function silenceDefaultOutbound(centre: ContactCentre): void {
  const flow = centre.listFlows().find(({ name }) => name === 'Default outbound')!;
  centre.updateFlowContent(flow.id, JSON.stringify({ Version: '2019-10-30', StartAction: 'end', Actions: [{ Identifier: 'end', Type: 'EndFlowExecution', Parameters: {}, Transitions: {} }] }));
}

/** Supervisors and administrators take no calls: their profile serves no live queue. */
function seedAgents(centre: ContactCentre, served: Record<Exclude<LocalProfile, typeof quietRoutingProfile>, Queue[]>, quietProfileId: string): void {
  const securityProfiles = securityProfilesOf(centre.store.instance);
  for (const { profile, role, ...agent } of agents) {
    const { id } = securityProfiles.find(({ name }) => name === (role ? roles[role].securityProfile : 'Agent'))!;
    const user = { ...agent, securityProfileIds: [id] };
    if (profile === quietRoutingProfile) {
      centre.createUser({ ...user, routingProfileId: quietProfileId });
      continue;
    }
    const routingProfile = centre.createRoutingProfile({
      name: profile,
      defaultOutboundQueueId: served[profile][0]!.id,
      queues: served[profile].map(({ id }) => ({ queueId: id, channel: 'VOICE', priority: inboundPriority, delaySeconds: 0 })),
    });
    centre.createUser({ ...user, routingProfileId: routingProfile.id });
  }
}

function statusNamed(centre: ContactCentre, name: string): AgentStatus {
  const found = centre.listAgentStatuses().find((status) => status.name === name);
  if (!found) throw new Error(`The instance has no agent status ${name}.`);
  return found;
}
