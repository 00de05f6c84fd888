import type { Agent } from '../../agents/domain/agent';
import { type Asking, supervises } from '../../agents/domain/role';
import type { AgentDesks, AgentDirectory } from '../../agents/ports/agents';
import { serves } from '../../agents/usecases/owner-state';
import type { Promised } from '../../callbacks/domain/callback-request';
import { offeredQueue } from '../../queues/domain/offered-queue';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { QueueRefusal } from '../../queues/domain/refusals';
import type { AgentCallbackRefusal } from '../domain/refusals';
import { type IsVoicemail, refuseVoicemail, type VoicemailRefused } from './refuse-voicemail';

export interface NewHandlerNeeds {
  desks: AgentDesks;
  /** Finds agents by their user names. */
  agentsByName: AgentDirectory;
  queues: ReadonlyMap<string, QueuePolicy>;
  isVoicemail: IsVoicemail;
}

export interface HandlerWish extends Asking {
  queueId?: string;
  own?: boolean;
  owner?: string;
}

export interface NewHandler {
  /** The queue that it is of after the edit. */
  queue: QueuePolicy;
  /** Whether that is another one than before. */
  isMoved: boolean;
  /** Null: nobody's. Undefined: as it was. */
  owner?: Agent | null;
}

export type NewHandlerRefusal = QueueRefusal<'queue-not-offered' | 'queue-not-served'> | AgentCallbackRefusal<'owner-unknown' | 'owner-not-serving'> | VoicemailRefused;

export type FindNewHandler = (wish: HandlerWish, callback: Promised) => Promise<NewHandler | { refusal: NewHandlerRefusal }>;

/** Whoever moves a callback to another queue serves or supervises that one. It is served by the agent whose it then is. */
export function createFindNewHandler(needs: NewHandlerNeeds): FindNewHandler {
  return async (wish, callback) => {
    const queueId = wish.queueId ?? callback.queueId;
    const isMoved = queueId !== callback.queueId;
    // A callback of a queue that leaves the settings may be edited, and moved out of it, but none into it.
    const queue = isMoved ? offeredQueue(needs.queues, queueId) : needs.queues.get(queueId);
    if (!queue) return { refusal: { code: 'queue-not-offered', queueId } };
    if (isMoved && !supervises(wish.role, queueId) && !(await serves(needs, wish.agent, queueId))) return { refusal: { code: 'queue-not-served', queue: queue.name } };
    const unfit = isMoved ? await refuseVoicemail(needs.isVoicemail, { queue, contactId: callback.relatedContactId }) : undefined;
    if (unfit) return { refusal: unfit };
    const wished = await wishedOwner(needs, wish);
    if (wished && 'refusal' in wished) return wished;
    const owner = wished === undefined ? callback.owner : wished;
    const isChecked = owner && (isMoved || owner.userId !== callback.owner?.userId);
    if (isChecked && !(await serves(needs, owner, queueId))) return { refusal: { code: 'owner-not-serving', owner: owner.username, queue: queue.name } };
    return { queue, isMoved, ...(wished !== undefined && { owner: wished }) };
  };
}

/** Undefined: as it was. Null: nobody. */
async function wishedOwner({ agentsByName }: NewHandlerNeeds, { agent, own, owner }: HandlerWish): Promise<Agent | null | undefined | { refusal: AgentCallbackRefusal<'owner-unknown'> }> {
  if (owner !== undefined) return (await agentsByName.find(owner)) ?? { refusal: { code: 'owner-unknown', owner } };
  if (own === undefined) return undefined;
  return own ? agent : null;
}
