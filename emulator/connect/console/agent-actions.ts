import { ConsoleRefusal } from '../console-refusal';
import type { CentreContext } from '../centre-context';
import { agentDials } from '../contacts/agent-dials';
import { agentDropsOut } from '../contacts/agent-drops-out';
import type { AgentStatus } from '../model';
import { emptyDesk, recordDesk, takeStatus } from '../routing/change-desk';
import type { Desk } from '../routing/desk';
import { acceptOffer, declineOffer } from '../routing/offer-contact';
import { endAfterContactWork } from '../routing/release-desk';

/** The actions of an agent at the softphone. Each throws if it is not possible now, and says what the desk shows. */
export function agentActions(ctx: CentreContext, desk: Desk) {
  const refuse = (what: string): never => {
    const username = ctx.store.users.get(desk.userId)!.username;
    const shows = desk.slot ? `a contact that is ${desk.slot.state}` : 'no contact';
    throw new ConsoleRefusal(`${username} cannot ${what}: the desk shows ${shows}, status ${ctx.store.statuses.get(desk.statusId)!.name}.`);
  };
  return {
    login() {
      if (desk.loggedIn) return;
      desk.loggedIn = true;
      desk.known = true;
      desk.freeSince = ctx.time.now();
      recordDesk(ctx, desk, 'LOGIN');
      ctx.wakeRouter();
    },
    logout() {
      if (!desk.loggedIn) return;
      if (desk.slot?.ringing) declineOffer(ctx, desk, 'MISSED');
      else if (isLive(desk)) agentDropsOut(ctx, desk);
      if (desk.slot) endAfterContactWork(ctx, desk);
      takeStatus(ctx, desk, statusOfType(ctx, 'OFFLINE').id);
      desk.loggedIn = false;
      recordDesk(ctx, desk, 'LOGOUT');
    },
    setStatus(statusName: string) {
      if (!desk.loggedIn) refuse(`choose the status ${statusName}, being logged out`);
      chooseStatus(ctx, desk, statusByName(ctx, statusName).id);
    },
    accept: () => (desk.slot?.ringing ? acceptOffer(ctx, desk) : refuse('accept')),
    reject: () => (desk.slot?.ringing ? declineOffer(ctx, desk, 'REJECTED') : refuse('reject')),
    hangUp: () => (isLive(desk) ? agentDropsOut(ctx, desk) : refuse('hang up')),
    clear: () => (desk.slot && !desk.slot.ringing && !isLive(desk) ? endAfterContactWork(ctx, desk) : refuse('clear')),
    choose: (action: string, output: Record<string, unknown> = {}) => (desk.slot?.screen ? desk.slot.screen.choose(action, output) : refuse(`choose ${action}, with no view on the screen`)),
    dial: (number: string) => (desk.loggedIn && !desk.slot ? agentDials(ctx, desk, number) : refuse('dial')),
  };
}

/** While the agent is busy it becomes the next status; a missed or failed contact is cleared by choosing one. */
export function chooseStatus(ctx: CentreContext, desk: Desk, statusId: string): void {
  if (!desk.slot) return takeStatus(ctx, desk, statusId);
  desk.nextStatusId = statusId;
  recordDesk(ctx, desk, 'NEXT_STATUS');
  if (['MISSED', 'REJECTED', 'ERROR'].includes(desk.slot.state)) emptyDesk(ctx, desk);
}

export function statusOfType(ctx: CentreContext, type: AgentStatus['type']): AgentStatus {
  return [...ctx.store.statuses.values()].find((status) => status.type === type)!;
}

function statusByName(ctx: CentreContext, name: string): AgentStatus {
  const statuses = [...ctx.store.statuses.values()];
  const found = statuses.find((status) => status.name === name);
  if (!found) throw new ConsoleRefusal(`There is no agent status "${name}". There are: ${statuses.map((status) => status.name).join(', ')}.`);
  return found;
}

function isLive({ slot }: Desk): boolean {
  return slot?.ringing === false && ['PENDING', 'CONNECTING', 'CONNECTED', 'CONNECTED_ONHOLD'].includes(slot.state);
}
