import type { Me, RoleView } from '../../http/api-types';
import type { Pauses } from '../../pauses/domain/pause';
import type { Asking, Role } from '../domain/role';
import type { Presence } from '../ports/agents';

/** What the route adds: the time, what is paused, and until when the agent works quietly. */
export type MeOfAgent = Omit<Me, 'now' | 'paused' | 'quietWork'>;

/** The settings of the operator that the page needs. */
export type PageSettings = Pick<Me, 'guarantee' | 'dialMode' | 'legacyAllowed' | 'numberRules' | 'ownOutcomes' | 'recording' | 'callerIds'>;

/** Queues of the settings, by id. */
type KnownNames = ReadonlyMap<string, { name: string }>;

/** @param presence undefined: not logged in; 'unknown': Connect did not say. */
export function viewMe(asking: Required<Asking> & { queues: KnownNames }, presence: Presence | 'unknown' | undefined, settings: PageSettings): MeOfAgent {
  if (presence === 'unknown') {
    const sentence = 'Amazon Connect does not tell your status just now. If you are available, another call may reach you before one you click.';
    return { ...viewMe(asking, undefined, settings), statusUnknown: true, anotherCallMayComeFirst: { value: true, sentence } };
  }
  const { agent, role, queues } = asking;
  return {
    agent: { userId: agent.userId, username: agent.username },
    role: viewRole(role, queues),
    status: presence ? { name: presence.statusName, since: presence.since, routable: presence.routable, onContact: presence.onContact, wrappingUp: presence.wrappingUp } : null,
    anotherCallMayComeFirst: mayAnotherComeFirst(presence, settings.guarantee),
    ...settings,
  };
}

/** Only what an agent can do something with: a queue that left the settings has no name any more. */
export function viewPauses({ all, queues }: Pauses, known: KnownNames): Pick<Me, 'paused'> {
  const ofQueues = Object.entries(queues).flatMap(([queueId, { since, why }]) => {
    const queue = known.get(queueId)?.name;
    return queue === undefined ? [] : [{ since, why, queue }];
  });
  const paused = all ? [{ since: all.since, why: all.why }] : ofQueues;
  return paused.length > 0 ? { paused } : {};
}

export function viewRole(role: Role, known: KnownNames): RoleView {
  if (role.kind !== 'supervisor') return { kind: role.kind };
  return { kind: 'supervisor', queues: [...role.queueIds].map((id) => ({ id, name: known.get(id)?.name ?? id })) };
}

/** Rows S0-13, S0-14, S0-16: between the click and the queued callback, an agent who is Available can be given another call. */
function mayAnotherComeFirst(presence: Presence | undefined, guarantee: Me['guarantee']): Me['anotherCallMayComeFirst'] {
  if (!presence) {
    return { value: false, sentence: 'You are not logged in to Amazon Connect. A call you click now waits until you are.' };
  }
  if (presence.onContact) return { value: false, sentence: 'You are on a contact. The call you click now is the next one you get.' };
  if (!presence.routable) {
    return { value: false, sentence: `You are in "${presence.statusName}". The call you click now is the first you get when you become available.` };
  }
  if (guarantee !== 'none') {
    return { value: false, sentence: 'You are taken out of routing for the moment it takes, so that the call you click comes first.' };
  }
  return {
    value: true,
    sentence: 'You are available: a call from another queue may reach you first; yours is then the next. Choose another status before you click to have yours first.',
  };
}
