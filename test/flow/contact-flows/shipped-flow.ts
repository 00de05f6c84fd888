import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FunctionResult, LoadedFlow } from '../../../emulator/connect/flow-runner/host';
import { bindFlow, placesOf } from '../../../flow-language/bind-flow';
import type { FlowDocument, FlowType } from '../../../flow-language/types';
import { FAILED, type FakeHost, type HostScript, type Reported } from '../runner/fake-host';
import { action, flow, runToEnd } from '../runner/run-to-end';

export const SHIPPED = {
  handoff: 'CONTACT_FLOW',
  parking: 'CONTACT_FLOW',
  'parking-queue': 'CUSTOMER_QUEUE',
  'agent-whisper': 'AGENT_WHISPER',
  'agent-view': 'CONTACT_FLOW',
  'outbound-whisper': 'OUTBOUND_WHISPER',
  'customer-first': 'CONTACT_FLOW',
  'customer-first-wait': 'CUSTOMER_QUEUE',
  'legacy-outbound': 'CONTACT_FLOW',
  'spoken-code': 'CONTACT_FLOW',
  'legacy-hold': 'CUSTOMER_QUEUE',
  'callback-offer': 'CUSTOMER_QUEUE',
  'modules/callback-called-in': 'MODULE',
  'modules/do-not-call': 'MODULE',
  'modules/voicemail': 'MODULE',
} as const satisfies Record<string, FlowType>;
export type ShippedName = keyof typeof SHIPPED;

export const SOURCE_NUMBER = '+493022222222';
const values: Record<string, string> = { 'number.source': SOURCE_NUMBER, 'setting.connection-attempts': '1', 'setting.offer-every-seconds': '60', 'setting.voicemail-seconds': '120' };
export const english = wordingFile('en');

export function wordingFile(language: string): Record<string, string> {
  return JSON.parse(readFileSync(join(__dirname, '../../../lib/wording/languages', `${language}.json`), 'utf8')) as Record<string, string>;
}

function documentOf(name: ShippedName): FlowDocument {
  return JSON.parse(readFileSync(join(__dirname, '../../../contact-flows', `${name}.json`), 'utf8')) as FlowDocument;
}

/** Loads a flow of contact-flows/ with its placeholders filled, in English. A placeholder that is no number, setting or wording stands for itself. */
export function load(name: ShippedName): LoadedFlow {
  const document = documentOf(name);
  const references = Object.fromEntries(placesOf(document).map(({ key, kind, name }) => [key, (kind === 'wording' ? english[name] : values[key]) ?? key]));
  return { id: name, arn: `arn:aws:connect:eu-central-1:111122223333:instance/i/contact-flow/${name}`, name, type: SHIPPED[name], document: bindFlow(document, references) };
}

/** An operator's own inbound flow, which goes on to its welcome after the module. */
function callerOf(module: LoadedFlow): LoadedFlow {
  const errors = { NoMatchingError: 'module-failed' };
  return flow([
    action('module', 'InvokeFlowModule', { parameters: { FlowModuleId: module.id }, next: 'welcome', errors }),
    action('welcome', 'DisconnectParticipant'),
    action('module-failed', 'DisconnectParticipant'),
  ]);
}

export interface Situation {
  view?: Record<string, unknown>;
  script?: HostScript;
  /** The answer of `flow-handoff` to `admit`. Default: a failure. Reports are always taken, unless `reports` fails. */
  admit?: FunctionResult;
  reports?: 'failed';
  /** The answer of `flow-inbound`. Default: a failure. */
  inbound?: FunctionResult;
  /** The answer of `flow-do-not-call`. Default: a failure. */
  listing?: FunctionResult;
  /** The answers of `flow-caller`, by step. A list is used one after the other, and then the last again. Default: a failure. */
  caller?: Record<string, FunctionResult | FunctionResult[]>;
  /** The one setting of the contact that fails. */
  fails?: 'setHook' | 'setTargetQueue' | 'setAttributes' | 'setVoice';
  /** The one event hook that is refused. */
  refusedHook?: string;
  /** Single prompts fail. Loops and menus work. */
  mute?: boolean;
  /** Single prompts fail after so many. */
  muteAfter?: number;
  /** Seconds after which the agent accepts the contact. */
  takenAfterSeconds?: number;
}

export interface Went {
  /** Blocks with the branch that each took, as `block: branch`. */
  trail: string[];
  /** Outcomes reported to the function, in order. */
  outcomes: string[];
  heard: unknown[];
  /** Steps that the flow asked of `flow-caller`, with their parameters. */
  asked: Record<string, unknown>[];
  host: FakeHost;
  reported: Reported[];
}

export async function go(name: ShippedName, situation: Situation = {}): Promise<Went> {
  const outcomes: string[] = [];
  const asked: Went['asked'] = [];
  const shipped = load(name);
  const start = shipped.type === 'MODULE' ? callerOf(shipped) : shipped;
  const { host } = await runToEnd(start, { view: situation.view ?? {}, modules: [shipped], ...situation.script }, {
    during: (fake, time) => {
      fake.invokeFunction = async ({ functionArn, parameters }) => {
        if (functionArn === 'function.flow-inbound') return situation.inbound ?? { failed: 'timed out' };
        if (functionArn === 'function.flow-do-not-call') return situation.listing ?? { failed: 'timed out' };
        if (functionArn === 'function.flow-caller') {
          asked.push(parameters);
          return answerOf(situation.caller?.[String(parameters['step'])], asked);
        }
        if (parameters['step'] === 'admit') return situation.admit ?? { failed: 'timed out' };
        if (parameters['step'] === 'report') outcomes.push(String(parameters['outcome']));
        return situation.reports ? { failed: 'unavailable' } : { payload: { decision: 'proceed' } };
      };
      const { fails, refusedHook } = situation;
      if (refusedHook) fake.setHook = (hook) => (hook === refusedHook ? FAILED : 'done');
      if (fails) fake[fails] = () => FAILED;
      if (situation.mute) fake.play = async () => FAILED;
      if (situation.muteAfter !== undefined) muteAfter(fake, situation.muteAfter);
      if (situation.takenAfterSeconds) time.after(situation.takenAfterSeconds * 1_000, () => fake.overtake());
    },
  });
  return {
    trail: host.reported.filter((block) => block.flow === name).map(({ identifier, branch }) => `${identifier}: ${branch}`),
    outcomes,
    asked,
    heard: host.calls.filter(([call]) => call === 'play').map(([, prompt]) => prompt),
    host,
    reported: host.reported,
  };
}

function muteAfter(fake: FakeHost, prompts: number): void {
  const { play } = fake;
  let played = 0;
  fake.play = (prompt) => ((played += 1) > prompts ? Promise.resolve(FAILED) : play(prompt));
}

function answerOf(script: FunctionResult | FunctionResult[] | undefined, asked: Record<string, unknown>[]): FunctionResult {
  const answers = [script ?? { failed: 'timed out' }].flat();
  const nth = asked.filter(({ step }) => step === asked.at(-1)!.step).length;
  return answers[Math.min(nth, answers.length) - 1]!;
}
