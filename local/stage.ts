import { startEmulator, type Emulator, type EmulatorOptions } from '../emulator/emulator';
import type { Console } from '../emulator/connect/console';
import { createStack, type CreatedStack } from './cloudformation/create-stack';
import { readAssembly } from './cloudformation/read-assembly';
import { type StackUpdate, updateStack } from './cloudformation/update-stack';
import type { Template } from './cloudformation/template';
import { accountId, agentEventsName, instanceId, region } from './instance/local-instance';
import { dialUnderWhisper } from './instance/dial-under-whisper';
import { fillUserPool } from './instance/fill-user-pool';
import { serveTwinQueues } from './instance/serve-twin-queues';
import type { OpenApi } from './stack-http-api';
import { queuesOf } from './stack-queues';
import { offerInSupport } from './instance/support-flow';
import { seedInstance, type SeededInstance } from './instance/seed-instance';
import { openCustomerApi, type CustomerApi } from './customer-api';
import { openProductApi, type ProductApi } from './product-api';
import { type RunCommand, runCommand } from './run-command';
import { settingsFile, type SettingsChange, type SettingsFile } from './settings-file';
import { synthesize } from './synthesize';
import { keepCallRecordings } from './voicemails/own-recorder';
import { installVoicemailExpress } from './voicemails/voicemail-express';

export interface StageOptions {
  /** What the company's customers did in the seconds before a run that follows the wall clock begins. */
  before?: (company: Company) => void;
  /** True if time passes only when told to. False if it follows the wall clock. */
  virtual: boolean;
  /** Milliseconds that have passed, which time follows when it is not virtual. Default: the wall clock. */
  wall?: { now(): number };
  /** ISO instant at which time begins. Default: a Monday morning if virtual, else the present. */
  startAt?: string;
  /** Seed of everything random. Default: 1. */
  seed?: number;
  /** What Connect does where nobody could say for certain. Default: what the emulator assumes. */
  switches?: EmulatorOptions['switches'];
  /** How functions run: see the emulator. Default: in rooms if virtual, else in threads. */
  functionsRun?: EmulatorOptions['functionsRun'];
  /** Changes to the operator's settings. The CDK app then runs with them. */
  settings?: SettingsChange;
  /** Hears each answer of the stack's APIs. What it throws fails the request. */
  hear?: OpenApi['hear'];
  /** Runs commands of the operator. Default: as `npm run` does, in processes of their own. */
  commands?: RunCommand;
  /** Changes the synthesized template before it is deployed. Tests use it to take something away and see what breaks. */
  alterTemplate?: (template: Template) => void;
}

/** The whole product on the emulator: a company that had a contact centre, with Dialback deployed into it. */
export interface Stage {
  emulator: Emulator;
  instance: SeededInstance;
  stack: CreatedStack;
  console: Console;
  api: ProductApi;
  /** The customers' API as the company's app calls it. Undefined if the settings name no app. */
  customerApi: CustomerApi | undefined;
  /** The settings that the stack was deployed with. */
  settingsPath: string;
  /** The folder of wording that the settings name. */
  wording: string | undefined;
  /** Runs a command of the operator. */
  commands: RunCommand;
  stop(): Promise<void>;
}

/** A run for people begins so long before: what happened just then has been worked on when they look. */
const HEAD_START_MILLISECONDS = 15_000;

/** Journal lines that a run for people keeps, because it may go on for days. */
const journalLines = 20_000;

/** And so many contacts: the oldest chains that are over are let go first. Connect itself keeps them for two years. */
const contactsKept = 2_000;

/** A company that had a contact centre, before Dialback came. */
export type Company = Pick<Stage, 'emulator' | 'instance' | 'console' | 'commands'>;

type Deploy = Pick<StageOptions, 'virtual' | 'hear' | 'settings' | 'alterTemplate'>;

/** One stack of Dialback beside the company's instance. */
export type Deployed = Pick<Stage, 'stack' | 'api' | 'customerApi' | 'settingsPath' | 'wording'>;

/** @throws when the CDK app fails, or when the template asks for something that is not emulated. Nothing keeps running then. */
export async function startStage({ virtual, wall, ...options }: StageOptions): Promise<Stage> {
  const company = await openCompany({ virtual, ...options });
  const { emulator } = company;
  try {
    const deployed = await deployInto(company, { virtual, ...options });
    dialUnderWhisper(emulator.connect.centre, { instance: company.instance, flowArn: deployed.stack.outputs.OutboundWhisperFlow });
    offerInSupport(emulator.connect.centre, { instance: company.instance, offerFlowArn: deployed.stack.outputs.CallbackOfferFlow });
    options.before?.(company);
    if (!virtual) {
      // Synthesizing took time. A clock that began at the present catches up with it first; one that begins at another instant has nothing to catch up with.
      if (!options.startAt) await emulator.time.advanceTo(Date.now());
      emulator.time.follow(undefined, wall);
    }
    return { ...company, ...deployed, stop: () => emulator.stop() };
  } catch (cause) {
    await emulator.stop();
    throw cause;
  }
}

/** Starts the emulated account with the company's instance and nothing else in it. */
export async function openCompany({ virtual, seed = 1, switches, commands = runCommand, ...options }: Pick<StageOptions, 'virtual' | 'seed' | 'startAt' | 'switches' | 'functionsRun' | 'commands'>): Promise<Company> {
  const startAt = options.startAt ?? (virtual ? undefined : new Date(Date.now() - HEAD_START_MILLISECONDS).toISOString());
  const emulator = await startEmulator({
    accountId,
    region,
    seed,
    instance: { id: instanceId, alias: 'dialback-local' },
    ...(startAt && { startAt }),
    ...(switches && { switches }),
    functionsRun: options.functionsRun ?? (virtual ? 'in-rooms' : 'in-threads'),
    ...(!virtual && { journalLines, contactsKept }),
  });
  keepCallRecordings(emulator);
  emulator.kinesis.createStream(agentEventsName);
  installVoicemailExpress(emulator);
  return { emulator, instance: seedInstance(emulator.connect.centre), console: emulator.connect.console, commands };
}

/**
 * Deploys one stack, and lets agents serve its queues, as an operator does after it. Several may stand beside each other, under names of their own.
 *
 * @throws as `startStage`. The emulator goes on running.
 */
export async function deployInto({ emulator, instance }: Company, { virtual, hear, settings, alterTemplate }: Deploy): Promise<Deployed> {
  const file = await settingsFile(settings, instance);
  const [source] = readAssembly(await synthesize(file));
  alterTemplate?.(source!.template);
  return opened(emulator, { stack: await createStack(emulator, source!), file, virtual, hear });
}

/** Deploys it again, with these settings. `onFunction`: see updateStack. */
export async function deployAgain({ emulator, instance }: Company, { stack }: Pick<Deployed, 'stack'>, { virtual, hear, settings, alterTemplate, onFunction }: Deploy & Pick<StackUpdate, 'onFunction'>): Promise<Deployed> {
  const file = await settingsFile(settings, instance);
  const [source] = readAssembly(await synthesize(file));
  alterTemplate?.(source!.template);
  return opened(emulator, { stack: await updateStack(emulator, { stack, source: source!, ...(onFunction && { onFunction }) }), file, virtual, hear });
}

function opened(emulator: Emulator, { stack, file, virtual, hear }: OpenApi & { stack: CreatedStack; file: SettingsFile }): Deployed {
  serveTwinQueues(emulator.connect.centre, queuesOf(stack), file.byTime);
  fillUserPool(emulator, stack);
  const api = openProductApi(emulator, stack, { virtual, hear });
  const customerApi = stack.outputs.CustomerApiUrl === undefined ? undefined : openCustomerApi(emulator, stack, { virtual, hear });
  return { stack, api, customerApi, settingsPath: file.path, wording: file.wording };
}
