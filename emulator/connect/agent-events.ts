import type { CentreContext } from './centre-context';
import type { Contact, User } from './model';
import { arnOf, queueArn } from './resources/arns';
import { canTake } from './routing/can-take';
import type { Desk } from './routing/desk';

type AgentEventType = 'LOGIN' | 'LOGOUT' | 'STATE_CHANGE' | 'HEART_BEAT';

/** Admin guide, "Agent event streams data model": where no other event comes, and for an hour after the agent has logged off. */
const HEART_BEAT_SECONDS = 120;
const AFTER_LOGOUT_MILLISECONDS = 3_600_000;

/** Tells how an agent is, where the instance has a stream for that. */
export function publishAgentEvent(ctx: CentreContext, desk: Desk, type: AgentEventType): void {
  const storage = ctx.store.storageOf('AGENT_EVENTS');
  const user = ctx.store.users.get(desk.userId);
  if (!storage || !('streamArn' in storage) || !user) return;
  const { instance } = ctx.store;
  const agentArn = arnOf(instance, 'agent', user.id);
  const event = {
    AWSAccountId: ctx.accountId,
    AgentARN: agentArn,
    CurrentAgentSnapshot: snapshotOf(ctx, desk, user),
    EventId: ctx.random.uuid(),
    EventTimestamp: ctx.time.iso(),
    EventType: type,
    InstanceARN: instance.arn,
    PreviousAgentSnapshot: null,
    Version: '2017-10-01',
  };
  ctx.putAgentEvent(storage.streamArn, { agentArn, event });
  desk.heartBeat?.cancel();
  desk.heartBeat = ctx.time.after(HEART_BEAT_SECONDS * 1_000, () => {
    if (desk.loggedIn || ctx.time.now() - Date.parse(desk.statusSince) < AFTER_LOGOUT_MILLISECONDS) publishAgentEvent(ctx, desk, 'HEART_BEAT');
  });
}

/** Of the same guide: their routing profile, its queues and automatic acceptance are told as a change of state. That agents who have logged off are left out is assumed. */
export function publishSettingsChange(ctx: CentreContext, isOf: (user: User) => boolean): void {
  for (const desk of ctx.desks.values()) {
    const user = ctx.store.users.get(desk.userId);
    if (desk.loggedIn && user && isOf(user)) publishAgentEvent(ctx, desk, 'STATE_CHANGE');
  }
}

function snapshotOf(ctx: CentreContext, desk: Desk, user: User): object {
  const { store } = ctx;
  const status = store.statuses.get(desk.statusId)!;
  const next = desk.nextStatusId ? store.statuses.get(desk.nextStatusId) : undefined;
  const profile = store.routingProfiles.get(user.routingProfileId)!;
  const queueOf = (queueId: string) => ({ ARN: queueArn(store.instance, { kind: 'STANDARD', queueId }), Channels: ['VOICE'], Name: store.queues.get(queueId)?.name ?? null });
  const contact = desk.slot && store.contacts.get(desk.slot.contactId);
  return {
    AgentStatus: { ARN: arnOf(store.instance, 'agent-state', status.id), Name: status.name, StartTimestamp: desk.statusSince, Type: status.type },
    NextAgentStatus: next ? { ARN: arnOf(store.instance, 'agent-state', next.id), Name: next.name } : null,
    Configuration: {
      AgentHierarchyGroups: null,
      FirstName: user.firstName ?? '',
      LastName: user.lastName ?? '',
      Proficiencies: user.proficiencies.map(({ name, value, level }) => ({ Name: name, Value: value, Level: level })),
      RoutingProfile: {
        ARN: arnOf(store.instance, 'routing-profile', profile.id),
        Concurrency: [{ AvailableSlots: canTake(ctx, desk) ? 1 : 0, Channel: 'VOICE', MaximumSlots: 1 }],
        DefaultOutboundQueue: queueOf(profile.defaultOutboundQueueId),
        InboundQueues: [{ ARN: queueArn(store.instance, { kind: 'AGENT', userId: user.id }), Channels: ['VOICE'], Name: null }, ...profile.queues.map(({ queueId }) => queueOf(queueId))],
        Name: profile.name,
      },
      Username: user.username,
    },
    Contacts: contact && desk.slot ? [contactOf(ctx, contact, desk.slot)] : [],
  };
}

function contactOf({ store }: CentreContext, contact: Contact, { state, since }: { state: string; since: string }): object {
  return {
    Channel: contact.channel,
    ConnectedToAgentTimestamp: contact.agent?.connectedAt ?? null,
    ContactId: contact.id,
    InitialContactId: contact.initialContactId ?? null,
    InitiationMethod: contact.initiationMethod,
    Queue: contact.queue ? { ARN: queueArn(store.instance, contact.queue), Name: contact.queue.kind === 'STANDARD' ? (store.queues.get(contact.queue.queueId)?.name ?? null) : null } : null,
    QueueTimestamp: contact.enqueuedAt ?? null,
    State: state,
    StateStartTimestamp: since,
  };
}
