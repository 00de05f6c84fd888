import type { EventBridgeEvent } from 'aws-lambda';
import type { CalledInMoment } from '../domain/called-in-moment';
import type { CalledInNews, ContactNews } from '../domain/contact-news';

/** The part of an "Amazon Connect Contact Event" that is read. Some published samples write its names in capitals. */
export type ContactEvent = EventBridgeEvent<'Amazon Connect Contact Event', Record<string, unknown>>;

/** Connect writes this for "not yet". */
const NOT_YET = '1970-01-01T00:00:00.001Z';

export function newsOf(event: ContactEvent): ContactNews | undefined {
  const detail = withLowerNames(event.detail);
  const contactId = text(detail.contactid);
  if (!contactId) return undefined;
  const queue = withLowerNames(detail.queueinfo);
  const agent = withLowerNames(detail.agentinfo);
  const instants = {
    initiatedAt: instant(detail.initiationtimestamp),
    queuedAt: instant(queue.enqueuetimestamp),
    acceptedAt: instant(agent.acceptedbyagenttimestamp),
    customerAnsweredAt: instant(detail.connectedtosystemtimestamp),
    connectedAt: instant(agent.connectedtoagenttimestamp),
    disconnectedAt: instant(detail.disconnecttimestamp),
    agentId: text(agent.agentarn)?.split('/').at(-1),
    disconnectReason: text(detail.disconnectreason),
    answeringMachineStatus: text(detail.answeringmachinedetectionstatus),
  };
  const [method, queueId] = [text(detail.initiationmethod), queueIdOf(queue)];
  return {
    facts: { contactId, ...Object.fromEntries(Object.entries(instants).filter(([, value]) => value !== undefined)) },
    rootContactId: text(detail.initialcontactid) ?? contactId,
    over: text(detail.eventtype) === 'DISCONNECTED',
    cameIn: method === 'INBOUND',
    isCallback: method === 'CALLBACK',
    isByHand: method === 'OUTBOUND',
    ...(queueId && { queueId }),
  };
}

const MOMENTS: Partial<Record<string, CalledInMoment>> = { INITIATED: 'begun', QUEUED: 'queued', CONNECTED_TO_AGENT: 'connected' };

/** A call that comes in, and how far it has come. Undefined for every other event. */
export function calledInOf(event: ContactEvent): CalledInNews | undefined {
  const detail = withLowerNames(event.detail);
  const contactId = text(detail.contactid);
  const come = MOMENTS[text(detail.eventtype) ?? ''];
  if (!contactId || !come || text(detail.initiationmethod) !== 'INBOUND') return undefined;
  const calledNumber = text(withLowerNames(detail.tags)['aws:connect:systemendpoint']) ?? text(withLowerNames(detail.systemendpoint).address);
  const queue = queueOf(withLowerNames(detail.queueinfo));
  return { contactId, come, ...(calledNumber && { calledNumber }), ...(queue && { queue }) };
}

function queueOf(queueInfo: Record<string, unknown>): CalledInNews['queue'] {
  const [queueId, since] = [queueIdOf(queueInfo), instant(queueInfo.enqueuetimestamp)];
  return queueId && since ? { queueId, since } : undefined;
}

/** Of an agent's own queue, `agent/<user id>`; that its id begins so is inferred. */
function queueIdOf(queueInfo: Record<string, unknown>): string | undefined {
  return text(queueInfo.queuearn)?.split('/queue/').at(-1);
}

export function withLowerNames(value: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries((value as object | undefined) ?? {}).map(([name, held]) => [name.toLowerCase(), held]));
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Normalised to milliseconds, so that instants compare as text. */
function instant(value: unknown): string | undefined {
  const raw = text(value);
  const epoch = raw === undefined || raw === NOT_YET ? Number.NaN : Date.parse(raw);
  return Number.isNaN(epoch) ? undefined : new Date(epoch).toISOString();
}
