import { startEmulator, type Emulator } from '../emulator/emulator';
import type { Console } from '../emulator/connect/console';
import { createStack, type CreatedStack } from './cloudformation/create-stack';
import { readAssembly } from './cloudformation/read-assembly';
import { accountId, instanceId, region } from './instance/local-instance';
import { seedInstance, type SeededInstance } from './instance/seed-instance';
import { openProductApi, type ProductApi } from './product-api';
import { settingsFile, type SettingsChange } from './settings-file';
import { synthesize } from './synthesize';

export interface StageOptions {
  /** True: time passes only when told to. False: it follows the wall. */
  virtual: boolean;
  /** ISO instant at which time begins. Default: a Monday morning when virtual, else the present. */
  startAt?: string;
  /** Decides everything random. Default: 1. */
  seed?: number;
  /** Changes to the operator's settings; the CDK app is then run with them. */
  settings?: SettingsChange;
}

/** The whole product on the emulator: a company that had a contact centre, and Dialback deployed into it. */
export interface Stage {
  emulator: Emulator;
  instance: SeededInstance;
  stack: CreatedStack;
  console: Console;
  api: ProductApi;
  stop(): Promise<void>;
}

export async function startStage({ virtual, seed = 1, settings, ...options }: StageOptions): Promise<Stage> {
  const startAt = options.startAt ?? (virtual ? undefined : new Date().toISOString());
  const emulator = await startEmulator({
    accountId,
    region,
    seed,
    instance: { id: instanceId, alias: 'dialback-local' },
    ...(startAt && { startAt }),
  });
  const instance = seedInstance(emulator.connect.centre);
  const [source] = readAssembly(await synthesize(settingsFile(settings, instance)));
  const stack = await createStack(emulator, source!);
  if (!virtual) emulator.time.follow();
  return {
    emulator,
    instance,
    stack,
    console: emulator.connect.console,
    api: openProductApi(emulator, stack, { virtual }),
    stop: () => emulator.stop(),
  };
}
