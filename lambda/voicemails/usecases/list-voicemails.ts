import { type Asking, supervises } from '../../agents/domain/role';
import type { AgentDesks } from '../../agents/ports/agents';
import { servesByNow } from '../../agents/usecases/owner-state';
import { inPortions } from '../../ground/domain/in-portions';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import { claimantOf } from '../domain/decide-handling';
import type { VoicemailRefusal } from '../domain/refusals';
import { agentBox, type Voicemail } from '../domain/voicemail';
import type { VoicemailQuery } from '../domain/voicemail-query';
import type { ListedVoicemail, VoicemailList } from '../ports/voicemails';

export interface ListVoicemailsNeeds {
  list: VoicemailList;
  desks: Pick<AgentDesks, 'queuesOf'>;
  queues: ReadonlyMap<string, Pick<QueuePolicy, 'queueId' | 'twinQueueId'>>;
  clock: Clock;
}

export type ListVoicemails = (asking: Asking, query: VoicemailQuery) => Promise<{ voicemails: Voicemail[]; next?: string } | { refusal: VoicemailRefusal<'voicemails-of-others'> }>;

/** A page looks at so many, wherever their queue; a search may need several pages to find anything. */
const LOOK_AT = 300;

/** Read at a time, where a search passes over some. */
const TOGETHER = 25;

/** Newest first, over all boxes that the agent may look into. */
export function createListVoicemails(needs: ListVoicemailsNeeds): ListVoicemails {
  return async (asking, query) => {
    const boxes = query.queue === undefined ? [...(await openQueues(needs, asking)), agentBox(asking.agent.userId)] : [query.queue];
    if (query.queue !== undefined && !supervises(asking.role, query.queue) && !(await servesByNow(needs, asking.agent, query.queue))) return { refusal: { code: 'voicemails-of-others' } };
    const looked = await newest(needs, boxes, query);
    const now = needs.clock.now();
    const voicemails: Voicemail[] = [];
    let from = 0;
    while (from < looked.length && voicemails.length < query.limit) {
      const some = looked.slice(from, from + Math.max(TOGETHER, query.limit - voicemails.length));
      const read = new Map((await needs.list.read(some.map(({ id }) => id))).map((voicemail) => [voicemail.id, voicemail]));
      for (const { id } of some) {
        if (voicemails.length === query.limit) break;
        from += 1;
        const voicemail = read.get(id);
        if (voicemail && isAskedFor(voicemail, query, now)) voicemails.push(voicemail);
      }
    }
    const mayBeMore = from < looked.length || looked.length === LOOK_AT;
    return { voicemails, ...(mayBeMore && from > 0 && { next: looked[from - 1]!.place }) };
  };
}

/** Those that the person serves, and of the settings' those that they supervise. An operator may have given agents only the twin of a queue. */
async function openQueues({ desks, queues }: ListVoicemailsNeeds, { agent, role }: Asking): Promise<Set<string>> {
  const served = await desks.queuesOf(agent.userId);
  const more = [...queues.values()].filter(({ queueId, twinQueueId }) => supervises(role, queueId) || (twinQueueId !== undefined && served.has(twinQueueId)));
  return new Set([...served, ...more.map(({ queueId }) => queueId)]);
}

async function newest({ list }: ListVoicemailsNeeds, boxes: string[], { state, after }: VoicemailQuery): Promise<ListedVoicemail[]> {
  const each = await inPortions(boxes, (box) => list.newest(box, { answered: state === 'done', before: after, limit: LOOK_AT }));
  return each.flat().sort((a, b) => (a.place < b.place ? 1 : -1)).slice(0, LOOK_AT);
}

function isAskedFor(voicemail: Voicemail, { state, search }: VoicemailQuery, now: string): boolean {
  const claimed = claimantOf(voicemail, now) !== undefined;
  const isInState = state === 'done' ? voicemail.handling.state === 'done' : voicemail.handling.state !== 'done' && (state === 'unanswered' || claimed === (state === 'claimed'));
  return isInState && (search === undefined || speaksOf(voicemail, search));
}

function speaksOf({ from = '', queueName = '', transcript, handling }: Voicemail, search: string): boolean {
  const wanted = search.toLowerCase();
  const digits = search.replace(/[\s()./-]/g, '');
  const words = [queueName, transcript.state === 'there' ? transcript.text : '', handling.state === 'done' ? (handling.note ?? '') : ''];
  return (/^\+?\d{3,}$/.test(digits) && from.includes(digits.replace(/^0+/, ''))) || words.some((text) => text.toLowerCase().includes(wanted));
}
