import type { CentreContext } from './centre-context';
import type { Contact } from './model';
import { queueArn } from './resources/arns';

export type ContactEventType =
  | 'INITIATED'
  | 'CONNECTED_TO_SYSTEM'
  | 'CONTACT_DATA_UPDATED'
  | 'QUEUED'
  | 'CONNECTED_TO_AGENT'
  | 'DISCONNECTED'
  | 'COMPLETED';

/** Stands for "not yet" in real events (section 4.1). */
export const NOT_YET = '1970-01-01T00:00:00.001Z';

const WITHOUT_SYSTEM_ENDPOINT = new Set(['CALLBACK', 'QUEUE_TRANSFER']);

/** Puts a contact event on the bus, with the omissions of section 4.1: no attributes and no number of the customer. */
export function publishContactEvent(ctx: CentreContext, contact: Contact, event: { type: ContactEventType; updated?: string[] }): void {
  const detail = describeEvent(ctx, contact, event);
  ctx.journal.record('event', event.type, { contactId: contact.id, initiationMethod: contact.initiationMethod, ...(event.updated && { updated: event.updated }) });
  ctx.publish({
    source: 'aws.connect',
    'detail-type': 'Amazon Connect Contact Event',
    account: ctx.accountId,
    region: ctx.region,
    time: ctx.time.iso().replace(/\.\d+Z$/, 'Z'),
    resources: [contact.arn, ctx.store.instance.arn],
    detail,
  });
}

function describeEvent(ctx: CentreContext, contact: Contact, event: { type: ContactEventType; updated?: string[] }): Record<string, unknown> {
  const first = contact.initialContactId === contact.id;
  return withoutAbsent({
    eventType: event.type,
    contactId: contact.id,
    initialContactId: first ? undefined : contact.initialContactId,
    previousContactId: contact.previousContactId,
    relatedContactId: contact.relatedContactId,
    channel: contact.channel,
    instanceArn: ctx.store.instance.arn,
    initiationMethod: contact.initiationMethod,
    initiationTimestamp: contact.initiatedAt,
    connectedToSystemTimestamp: contact.connectedToSystemAt ?? NOT_YET,
    disconnectTimestamp: contact.disconnectedAt ?? NOT_YET,
    disconnectReason: ctx.switches.disconnectReasonInEvent ? contact.disconnectReason : undefined,
    queueInfo: queueInfo(ctx, contact),
    agentInfo: agentInfo(ctx, contact),
    systemEndpoint: WITHOUT_SYSTEM_ENDPOINT.has(contact.initiationMethod) ? undefined : endpoint(contact.systemEndpoint),
    updatedProperties: event.updated,
    answeringMachineDetectionStatus: contact.answeringMachineDetectionStatus,
    segmentAttributes: Object.fromEntries(Object.entries(contact.segmentAttributes).map(([key, valueString]) => [key, { valueString }])),
    tags: tagsOf(ctx, contact),
  });
}

function queueInfo(ctx: CentreContext, contact: Contact): Record<string, unknown> | undefined {
  if (!contact.queue || contact.initiationMethod === 'OUTBOUND') return undefined;
  return {
    queueArn: queueArn(ctx.store.instance, contact.queue),
    queueType: contact.queue.kind,
    enqueueTimestamp: contact.enqueuedAt ?? NOT_YET,
  };
}

function agentInfo(ctx: CentreContext, contact: Contact): Record<string, unknown> | undefined {
  const agent = contact.agent;
  if (!agent) return undefined;
  return withoutAbsent({
    agentArn: ctx.store.users.get(agent.userId)?.arn,
    acceptedByAgentTimestamp: agent.acceptedAt,
    connectedToAgentTimestamp: agent.connectedAt ?? NOT_YET,
    afterContactWorkStartTimestamp: agent.afterContactWorkStartedAt,
    afterContactWorkEndTimestamp: agent.afterContactWorkEndedAt,
    afterContactWorkDuration: workSeconds(agent.afterContactWorkStartedAt, agent.afterContactWorkEndedAt),
  });
}

function workSeconds(from: string | undefined, to: string | undefined): number | undefined {
  return from && to ? Math.round((Date.parse(to) - Date.parse(from)) / 1_000) : undefined;
}

function endpoint(of: Contact['systemEndpoint']): Record<string, string> | undefined {
  return of && { type: of.type, address: of.address };
}

function tagsOf(ctx: CentreContext, contact: Contact): Record<string, string> {
  return {
    'aws:connect:instanceId': ctx.store.instance.id,
    ...(contact.systemEndpoint && { 'aws:connect:systemEndpoint': contact.systemEndpoint.address }),
    ...contact.tags,
  };
}

function withoutAbsent(detail: Record<string, unknown>): Record<string, unknown> {
  const present: Record<string, unknown> = {};
  for (const name in detail) if (detail[name] !== undefined) present[name] = detail[name];
  return present;
}
