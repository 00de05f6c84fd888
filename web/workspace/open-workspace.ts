import { AmazonConnectApp } from '@amazon-connect/app';
import { AgentClient, ContactClient } from '@amazon-connect/contact';
import { applyConnectTheme } from '@amazon-connect/theme';
import { VoiceClient } from '@amazon-connect/voice';

/** The customer of the contact that the agent has. */
export interface CustomerOnLine {
  contactId: string;
  /** E.164. Undefined: the workspace does not say, as with a chat. */
  number: string | undefined;
  queueName: string | undefined;
}

/** Connect's agent workspace, around this page. */
export interface Workspace {
  /** Id of its user in Connect. It is a hint: only the token proves who somebody is. Undefined: the workspace does not say. */
  userId: string | undefined;
  customer(): CustomerOnLine | undefined;
  subscribe(listener: () => void): () => void;
}

/** Finds the workspace around this page. Undefined: another page shows this one, and nobody answered in five seconds. */
export function openWorkspace(): Promise<Workspace | undefined> {
  return new Promise((resolve) => {
    const { provider } = AmazonConnectApp.init({ onCreate: async ({ context: { scope } }) => resolve(await enter(provider, scope?.type === 'contact' ? scope.contactId : undefined)) });
    provider.onError(async () => resolve(undefined));
  });
}

async function enter(provider: AmazonConnectApp, scopedTo: string | undefined): Promise<Workspace> {
  const contacts = new ContactClient({ provider });
  const voice = new VoiceClient({ provider });
  const listeners = new Set<() => void>();
  let customer: CustomerOnLine | undefined;
  let latest: string | undefined;
  const show = (next: CustomerOnLine | undefined) => {
    customer = next;
    listeners.forEach((listener) => listener());
  };
  const take = async (contactId: string) => {
    latest = contactId;
    // A permission that the application lacks refuses one of them. The other is shown all the same.
    const [number, queue] = await Promise.all([voice.getInitialCustomerPhoneNumber(contactId).catch(nothing), contacts.getQueue(contactId).catch(nothing)]);
    if (latest === contactId) show({ contactId, number: number === '' ? undefined : number, queueName: queue?.name });
  };
  contacts.onIncoming(({ contactId }) => take(contactId));
  contacts.onConnected(({ contactId }) => take(contactId));
  contacts.onCleared(async ({ contactId }) => {
    if (latest !== contactId) return;
    latest = undefined;
    show(undefined);
  });
  const [arn] = await Promise.all([new AgentClient({ provider }).getARN().catch(nothing), applyConnectTheme(provider)]);
  const there = scopedTo ?? (await contacts.listContacts().catch(nothing))?.at(-1)?.contactId;
  if (there !== undefined && latest === undefined) void take(there);
  return {
    userId: arn?.split('/').at(-1),
    customer: () => customer,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const nothing = () => undefined;
