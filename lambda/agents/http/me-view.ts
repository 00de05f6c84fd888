import { teller } from '../../ground/domain/sentences';
import type { Me, RoleView } from '../../http/api-types';
import type { Pauses } from '../../pauses/domain/pause';
import type { Asking, Role } from '../domain/role';
import type { Presence } from '../ports/agents';
import { STATUS_SENTENCES } from './status-sentences';

/** What the route adds: the time, what is paused, and until when the agent works quietly. */
export type MeOfAgent = Omit<Me, 'now' | 'paused' | 'quietWork'>;

/** The settings of the operator that the page needs. */
export type PageSettings = Pick<Me, 'guarantee' | 'dialMode' | 'legacyAllowed' | 'numberRules' | 'ownOutcomes' | 'recording' | 'callerIds'>;

/** Queues of the settings, by id. */
type KnownNames = ReadonlyMap<string, { name: string }>;

/** @param presence undefined: not logged in; 'unknown': Connect did not say. */
export function viewMe(asking: Required<Asking> & { queues: KnownNames; language: string }, presence: Presence | 'unknown' | undefined, settings: PageSettings): MeOfAgent {
  const { agent, role, queues, language } = asking;
  if (presence === 'unknown') {
    const sentence = teller(STATUS_SENTENCES, language).say('unknown');
    return { ...viewMe(asking, undefined, settings), statusUnknown: true, anotherCallMayComeFirst: { value: true, sentence } };
  }
  return {
    agent: { userId: agent.userId, username: agent.username },
    role: viewRole(role, queues),
    status: presence ? { name: presence.statusName, since: presence.since, routable: presence.routable, onContact: presence.onContact, wrappingUp: presence.wrappingUp } : null,
    anotherCallMayComeFirst: mayAnotherComeFirst(presence, settings.guarantee, language),
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
function mayAnotherComeFirst(presence: Presence | undefined, guarantee: Me['guarantee'], language: string | undefined): Me['anotherCallMayComeFirst'] {
  const { say } = teller(STATUS_SENTENCES, language);
  if (!presence) return { value: false, sentence: say('logged-out') };
  if (presence.onContact) return { value: false, sentence: say('on-contact') };
  if (!presence.routable) return { value: false, sentence: say('not-routable', { status: presence.statusName }) };
  return guarantee === 'none' ? { value: true, sentence: say('available') } : { value: false, sentence: say('held') };
}
