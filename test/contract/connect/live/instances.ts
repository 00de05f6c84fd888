/**
 * The instances that the live contract runs over: always the emulator's, and a real one if CONNECT_INSTANCE_ID names it and the usual environment has
 * credentials and a region. A real one is only read, unless CONNECT_WRITE is "yes".
 */
import { ConnectClient } from '@aws-sdk/client-connect';
import * as sdk from '@aws-sdk/client-connect';
import { closeWorld, openWorld } from '../world';

type Answer = Record<string, unknown>;

export interface LiveInstance {
  instanceId: string;
  /** Sends an operation's command with the instance's id. Returns its output, or rejects with the SDK's error. */
  ask(operation: string, input?: object): Promise<Answer>;
  close(): Promise<void>;
}

export interface InstanceUnderTest {
  name: string;
  mayWrite: boolean;
  open(): Promise<LiveInstance>;
}

const emulated: InstanceUnderTest = {
  name: "the emulator's instance",
  mayWrite: true,
  async open() {
    const world = await openWorld();
    const { instanceId } = world;
    return { instanceId, ask: (operation, input) => world.send(operation, withInstance(operation, instanceId, input)), close: () => closeWorld(world) };
  },
};

function real(instanceId: string): InstanceUnderTest {
  return {
    name: 'the instance of CONNECT_INSTANCE_ID',
    mayWrite: process.env['CONNECT_WRITE'] === 'yes',
    open() {
      // Most operations have two calls a second. The client waits and tries throttled calls again.
      const client = new ConnectClient({ maxAttempts: 10, retryMode: 'adaptive' });
      const ask = async (operation: string, input?: object) => {
        const Command = (sdk as unknown as Record<string, new (input: object) => never>)[`${operation}Command`]!;
        const { $metadata: _, ...output } = (await client.send(new Command(withInstance(operation, instanceId, input)))) as object as Answer;
        return output;
      };
      return Promise.resolve({ instanceId, ask, close: () => Promise.resolve(client.destroy()) });
    },
  };
}

/** Operations on phone numbers name them without the instance. */
function withInstance(operation: string, InstanceId: string, input: object = {}): object {
  return operation === 'DescribePhoneNumber' ? input : { InstanceId, ...input };
}

const named = process.env['CONNECT_INSTANCE_ID'];

export const instances: InstanceUnderTest[] = [emulated, ...(named ? [real(named)] : [])];
