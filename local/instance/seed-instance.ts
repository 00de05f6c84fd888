import type { ContactCentre } from '../../emulator/connect/contact-centre';
import type { AgentStatus, OpenRange, Queue, Weekday } from '../../emulator/connect/model';
import { agents, customStatuses, holdStatus, quietRoutingProfile, supportNumber, timeZone } from './local-instance';
import { supportFlow } from './support-flow';

/** What settings and scenarios refer to. Ids are made by the emulator, so they are known only now. */
export interface SeededInstance {
  supportQueue: Queue;
  availableStatusId: string;
  holdStatusId: string;
  quietRoutingProfileId: string;
}

const days: Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
/** From midnight to midnight: the local run is used at any hour. */
const always: OpenRange[] = days.map((day) => ({ day, start: { hours: 0, minutes: 0 }, end: { hours: 0, minutes: 0 } }));

/** Sets up the company: hours, a live queue with its number and flow, statuses, routing profiles, agents. */
export function seedInstance(centre: ContactCentre): SeededInstance {
  const hours = centre.createHoursOfOperation({ name: 'Always', timeZone, ranges: always });
  const number = centre.claimNumber({ number: supportNumber, type: 'DID', countryCode: 'GB', description: 'Support' });
  const supportQueue = centre.createQueue({
    name: 'Support',
    description: 'Customers who ring support',
    hoursOfOperationId: hours.id,
    outboundCallerIdName: 'Support',
    outboundCallerIdNumberId: number.id,
  });
  const flow = centre.createFlow({ name: 'Support inbound', type: 'CONTACT_FLOW', content: JSON.stringify(supportFlow(supportQueue.arn)) });
  centre.associateNumberFlow(number.id, flow.id);

  customStatuses.forEach((name) => centre.createAgentStatus({ name, type: 'CUSTOM' }));
  const quiet = centre.createRoutingProfile({
    name: quietRoutingProfile,
    description: 'No live queue: only what waits in the agent’s own queue',
    defaultOutboundQueueId: supportQueue.id,
  });
  const support = centre.createRoutingProfile({
    name: 'Support',
    defaultOutboundQueueId: supportQueue.id,
    queues: [{ queueId: supportQueue.id, channel: 'VOICE', priority: 1, delaySeconds: 0 }],
  });
  for (const { username, firstName, lastName } of agents) centre.createUser({ username, firstName, lastName, routingProfileId: support.id });
  return {
    supportQueue,
    availableStatusId: statusNamed(centre, 'Available').id,
    holdStatusId: statusNamed(centre, holdStatus).id,
    quietRoutingProfileId: quiet.id,
  };
}

function statusNamed(centre: ContactCentre, name: string): AgentStatus {
  const found = centre.listAgentStatuses().find((status) => status.name === name);
  if (!found) throw new Error(`The instance has no agent status ${name}.`);
  return found;
}
