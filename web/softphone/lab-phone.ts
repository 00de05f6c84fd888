import type { AgentDeskView, LabQueue } from '../../local/lab-types';
import type { Lab } from '../lab/use-lab';
import { describeDeskStatus } from './describe-desk';
import { isOver } from './desk-call';
import type { Phone, PhoneView } from './phone';

/** Calls are routed to an agent in this status, and in no other. */
export const ROUTABLE_STATUS = 'Available';
/** The statuses that a call brings about. */
const AFTER_CALL = 'AfterContactWork';

/** The desk of a simulated agent, as a softphone. */
export function phoneOfDesk(desk: AgentDeskView, queues: readonly LabQueue[], { client, act }: Lab): Phone {
  return { view: viewOfDesk(desk, queues), press: (button) => act(client.agent(desk.username, button)) };
}

export function viewOfDesk(desk: AgentDeskView, queues: readonly LabQueue[]): PhoneView {
  const { contact, username, status, statusSince } = desk;
  if (!desk.loggedIn) return { username, status: null, call: undefined };
  // The desk names a queue by its ARN, as Connect does.
  const call = contact && { ...contact, queue: queues.find(({ id }) => contact.queue.endsWith(id))?.name ?? contact.queue };
  const wrappingUp = status === AFTER_CALL;
  const onContact = call !== undefined && !isOver(call) && !call.ringing;
  return { username, status: { name: describeDeskStatus(status), since: statusSince, routable: status === ROUTABLE_STATUS, onContact, wrappingUp }, call };
}
