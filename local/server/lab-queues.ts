import type { Contact, QueueRef } from '../../emulator/connect/model';
import { compareWaiting } from '../../emulator/connect/routing/compare-waiting';
import type { LabQueue, LabWaiting } from '../lab-types';
import type { Stage } from '../stage';

/** Every queue of the instance, and every agent's own, with its line: whoever is served first stands first. */
export function labQueues({ emulator, console }: Pick<Stage, 'emulator' | 'console'>): LabQueue[] {
  const { store } = emulator.connect.centre;
  const desks = console.agents().map((desk) => desk.view());
  const lines = new Map<string, Contact[]>();
  for (const contact of store.contacts.values()) {
    if (!contact.queue || (contact.state !== 'QUEUED' && contact.state !== 'OFFERED')) continue;
    const id = idOf(contact.queue);
    const line = lines.get(id);
    if (line) line.push(contact);
    else lines.set(id, [contact]);
  }
  const lineOf = (id: string) => (lines.get(id) ?? []).sort(compareWaiting).map((contact) => waitingOf(contact, desks.find((desk) => desk.contact?.contactId === contact.id)?.username));
  const serves = (userId: string, queueId: string) => store.routingProfiles.get(store.users.get(userId)!.routingProfileId)?.queues.some((queue) => queue.queueId === queueId) ?? false;
  const agentsOf = (isTheirs: (userId: string) => boolean): Pick<LabQueue, 'servedBy' | 'idle'> => {
    const theirs = desks.filter(({ userId }) => isTheirs(userId));
    return { servedBy: theirs.length, idle: theirs.filter(({ status, contact }) => status === 'Available' && !contact).map(({ username }) => username) };
  };
  const standard = [...store.queues.values()].map(({ id, name }): LabQueue => ({ id, name, kind: 'STANDARD', line: lineOf(id), ...agentsOf((userId) => serves(userId, id)) }));
  const own = [...store.users.values()].map(({ id, username }): LabQueue => ({ id: ownId(id), name: username, kind: 'AGENT', line: lineOf(ownId(id)), ...agentsOf((userId) => userId === id) }));
  return [...standard, ...own];
}

function ownId(userId: string): string {
  return `agent/${userId}`;
}

function idOf(queue: QueueRef): string {
  return queue.kind === 'AGENT' ? ownId(queue.userId) : queue.queueId;
}

function waitingOf({ id, initiationMethod, callback, customerEndpoint, enqueuedAt, initiatedAt }: Contact, offeredTo: string | undefined): LabWaiting {
  return {
    contactId: id,
    kind: initiationMethod === 'CALLBACK' ? 'callback' : 'caller',
    number: callback?.number ?? customerEndpoint?.address ?? '',
    since: enqueuedAt ?? initiatedAt,
    ...(offeredTo !== undefined && { offeredTo }),
  };
}
