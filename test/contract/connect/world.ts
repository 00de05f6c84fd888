import { ConnectClient } from '@aws-sdk/client-connect';
import * as sdk from '@aws-sdk/client-connect';
import { startEmulator, type Emulator, type EmulatorOptions } from '../../../emulator/emulator';

/** A small company on the emulator, and the real SDK pointed at it. */
export interface World {
  emulator: Emulator;
  client: ConnectClient;
  instanceId: string;
  ids: Record<'hours' | 'queue' | 'spareQueue' | 'number' | 'spareNumber' | 'flow' | 'spareFlow' | 'module' | 'profile' | 'user' | 'status', string>;
  arns: { queue: string; instance: string };
  functionArn: string;
  /** Sends from here on as a session of a role that may do what the statement allows. Default: everything of Connect. */
  signInAs(sessionName: string, allowed?: { Action: string; Resource: string }): void;
  /** Sends an operation's command. Returns its output without the SDK's metadata, or rejects with the SDK's error. */
  send(operation: string, input: object): Promise<Record<string, unknown>>;
  /** A contact that waits in the queue. */
  queuedContact(): Promise<string>;
}

const end = { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };
export const emptyFlow = JSON.stringify({ Version: '2019-10-30', StartAction: 'end', Actions: [end] });
const toEnd = (...errors: string[]) => ({ Errors: errors.map((ErrorType) => ({ ErrorType, NextAction: 'end' })) });

const queueFlow = (queueArn: string) =>
  JSON.stringify({
    Version: '2019-10-30',
    StartAction: 'target',
    Actions: [
      { Identifier: 'target', Type: 'UpdateContactTargetQueue', Parameters: { QueueId: queueArn }, Transitions: { NextAction: 'wait', ...toEnd('NoMatchingError') } },
      { Identifier: 'wait', Type: 'TransferContactToQueue', Parameters: {}, Transitions: { NextAction: 'end', ...toEnd('QueueAtCapacity', 'NoMatchingError') } },
      end,
    ],
  });

const moduleContent = JSON.stringify({
  Version: '2019-10-30',
  StartAction: 'end',
  Actions: [{ Identifier: 'end', Type: 'EndFlowModuleExecution', Parameters: {}, Transitions: {} }],
  Settings: { InputParameters: [], OutputParameters: [], Transitions: [] },
});

export const ownNumber = '+442079460100';
export const outsideNumber = '+442079460999';

export async function openWorld(options: EmulatorOptions = {}): Promise<World> {
  const emulator = await startEmulator({ quotas: 'none', ...options, instance: { defaultFlows: false, ...options.instance } });
  const { centre } = emulator.connect;
  const { instance } = centre.store;
  const hours = centre.createHoursOfOperation({ name: 'Always', timeZone: 'UTC', ranges: [] });
  const number = centre.claimNumber({ number: ownNumber });
  const queue = centre.createQueue({ name: 'Support', hoursOfOperationId: hours.id });
  const flow = centre.createFlow({ name: 'Inbound', type: 'CONTACT_FLOW', content: queueFlow(queue.arn) });
  centre.associateNumberFlow(number.id, flow.id);
  const profile = centre.createRoutingProfile({
    name: 'Basic',
    defaultOutboundQueueId: queue.id,
    queues: [{ queueId: queue.id, channel: 'VOICE', priority: 1, delaySeconds: 0 }],
  });
  const user = centre.createUser({ username: 'ada', firstName: 'Ada', lastName: 'Lovelace', routingProfileId: profile.id });
  emulator.connect.console.agent('ada').login();
  const clientOf = (credentials: { accessKeyId: string; secretAccessKey: string }) =>
    new ConnectClient({ endpoint: emulator.endpoint, region: emulator.region, credentials, maxAttempts: 1 });
  const world: World = {
    emulator,
    client: clientOf({ accessKeyId: 'test', secretAccessKey: 'test' }),
    instanceId: instance.id,
    ids: {
      hours: hours.id,
      queue: queue.id,
      spareQueue: centre.createQueue({ name: 'Spare', hoursOfOperationId: hours.id }).id,
      number: number.id,
      spareNumber: centre.claimNumber({ number: '+442079460101' }).id,
      flow: flow.id,
      spareFlow: centre.createFlow({ name: 'Empty', type: 'CONTACT_FLOW', content: emptyFlow }).id,
      module: centre.createFlowModule({ name: 'Module', content: moduleContent }).id,
      profile: profile.id,
      user: user.id,
      status: centre.createAgentStatus({ name: 'Lunch', type: 'CUSTOM' }).id,
    },
    arns: { queue: queue.arn, instance: instance.arn },
    functionArn: `arn:aws:lambda:${emulator.region}:${emulator.accountId}:function:lookup`,
    signInAs(sessionName, allowed = { Action: 'connect:*', Resource: '*' }) {
      const name = `Role${emulator.iam.roles().length}`;
      emulator.iam.createRole({ name, policies: [{ name: 'allowed', document: { Statement: [{ Effect: 'Allow', ...allowed }] } }] });
      world.client.destroy();
      world.client = clientOf(emulator.iam.assumeRole(name, sessionName));
    },
    send: (operation, input) => sendCommand(world.client, operation, input),
    async queuedContact() {
      const contactId = emulator.connect.console.phone(outsideNumber).call(ownNumber);
      await emulator.time.advance(5000);
      return contactId;
    },
  };
  return world;
}

async function sendCommand(client: ConnectClient, operation: string, input: object): Promise<Record<string, unknown>> {
  const Command = (sdk as unknown as Record<string, new (input: object) => never>)[`${operation}Command`];
  if (!Command) throw new Error(`The SDK has no command ${operation}.`);
  const { $metadata: _, ...output } = (await client.send(new Command(input))) as object as Record<string, unknown>;
  return output;
}

export async function closeWorld({ client, emulator }: World): Promise<void> {
  client.destroy();
  await emulator.stop();
}
