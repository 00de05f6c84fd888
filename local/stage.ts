import { startEmulator, type Emulator } from '../emulator/emulator';
import type { Console } from '../emulator/connect/console';
import { createStack, type CreatedStack } from './cloudformation/create-stack';
import { readAssembly } from './cloudformation/read-assembly';
import type { Template } from './cloudformation/template';
import { accountId, instanceId, region } from './instance/local-instance';
import { serveTwinQueues } from './instance/serve-twin-queues';
import { offerInSupport } from './instance/support-flow';
import { seedInstance, type SeededInstance } from './instance/seed-instance';
import { openCustomerApi, type CustomerApi } from './customer-api';
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
  /** Changes the synthesized template before it is deployed: for tests that take something away to see what breaks. */
  alterTemplate?: (template: Template) => void;
}

/** The whole product on the emulator: a company that had a contact centre, and Dialback deployed into it. */
export interface Stage {
  emulator: Emulator;
  instance: SeededInstance;
  stack: CreatedStack;
  console: Console;
  api: ProductApi;
  /** What the company's app asks for its customers. Undefined where the settings name no app. */
  customerApi: CustomerApi | undefined;
  stop(): Promise<void>;
}

/** What a run that people watch keeps of its journal; it may go on for days. */
const journalLines = 20_000;

/** @throws when the CDK app fails, or the template asks for something that is not emulated; nothing is left running then. */
export async function startStage({ virtual, seed = 1, ...options }: StageOptions): Promise<Stage> {
  const startAt = options.startAt ?? (virtual ? undefined : new Date().toISOString());
  const emulator = await startEmulator({
    accountId,
    region,
    seed,
    instance: { id: instanceId, alias: 'dialback-local' },
    ...(startAt && { startAt }),
    ...(!virtual && { journalLines }),
  });
  try {
    const instance = seedInstance(emulator.connect.centre);
    const stack = await deploy(emulator, instance, options);
    serveTwinQueues(emulator.connect.centre, stack.outputs.CallbackQueues);
    offerInSupport(emulator.connect.centre, { instance, offerFlowArn: stack.outputs.CallbackOfferFlow });
    if (!virtual) await followTheWall(emulator);
    const api = openProductApi(emulator, stack, { virtual });
    const customerApi = stack.outputs.CustomerApiUrl === undefined ? undefined : openCustomerApi(emulator, stack, { virtual });
    return { emulator, instance, stack, console: emulator.connect.console, api, customerApi, stop: () => emulator.stop() };
  } catch (cause) {
    await emulator.stop();
    throw cause;
  }
}

async function deploy(emulator: Emulator, instance: SeededInstance, { settings, alterTemplate }: Omit<StageOptions, 'virtual'>): Promise<CreatedStack> {
  const [source] = readAssembly(await synthesize(await settingsFile(settings, instance)));
  alterTemplate?.(source!.template);
  return createStack(emulator, source!);
}

/** Synthesizing took its time, which the clock catches up with first. */
async function followTheWall({ time }: Emulator): Promise<void> {
  await time.advanceTo(Date.now());
  time.follow();
}
