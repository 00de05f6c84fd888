import type { VirtualTime } from '../../../emulator/clock/virtual-time';
import type { BotOutcome } from '../../../emulator/connect/flow-runner/bot-talk';
import type { CaseTree, ProfileTree } from '../../../emulator/connect/flow-runner/customer-records';
import type { Done, Failure, FlowHost, FunctionResult, InputResult, LoadedFlow, OutboundCallStatus, ViewResult } from '../../../emulator/connect/flow-runner/host';

/** Everything that fails here fails by the script. */
export const FAILED: Failure = { failed: 'the script says so' };
const failing = <T>(result: T | 'failed'): T | Failure => (result === 'failed' ? FAILED : result);

/** The contact centre's answers that are not plain success. Times are in seconds. */
export interface HostScript {
  view?: Record<string, unknown>;
  flows?: LoadedFlow[];
  modules?: LoadedFlow[];
  /** The answer of every call that can only be 'done' or 'failed'. */
  settings?: 'failed';
  setCallbackNumber?: 'InvalidCallbackNumber' | 'CallbackNumberNotDialable';
  createCallback?: 'failed';
  transfer?: 'QueueAtCapacity' | 'failed';
  thirdParty?: 'CallFailed' | 'ConnectionTimeLimitExceeded' | 'failed';
  prompts?: 'failed';
  /** One answer for each time that the flow listens. Then it times out. */
  inputs?: (Exclude<InputResult, Failure> | 'failed')[];
  /** The result of every view. Without it, nobody chooses anything. */
  chosen?: Exclude<ViewResult, Failure> | 'failed';
  /** What every bot understands. */
  bot?: Exclude<BotOutcome, Failure> | 'failed';
  /** What every search finds. */
  profiles?: ProfileTree[];
  cases?: CaseTree[];
  task?: 'failed';
  waitEvent?: string;
  dialSeconds?: number;
  status?: OutboundCallStatus;
  function?: { takesSeconds: number; result: FunctionResult };
  open?: boolean;
  metrics?: Record<string, unknown>;
  metric?: number;
  chance?: number;
}

export interface Reported {
  flow: string;
  identifier: string;
  type: string;
  branch: string;
  because?: string;
  parameters: Record<string, unknown>;
}

export interface FakeHost extends FlowHost {
  readonly reported: Reported[];
  /** Calls other than look-ups, in order: method and arguments. */
  readonly calls: [string, ...unknown[]][];
  /** The contact ends, or somebody takes it. */
  overtake(): void;
}

const PROMPT_SECONDS = 2;

/** A contact centre of a few lines. It notes each request and answers by the script. */
export function fakeHost(time: VirtualTime, script: HostScript = {}): FakeHost {
  const aborter = new AbortController();
  const calls: [string, ...unknown[]][] = [];
  const reported: Reported[] = [];
  const note = (...call: [string, ...unknown[]]) => void calls.push(call);
  const set =
    (method: string) =>
    (...values: unknown[]): Done => {
      note(method, ...values);
      return failing(script.settings ?? 'done');
    };
  const made = <T>(method: string, values: unknown[], result: T): T | Failure => {
    note(method, ...values);
    return script.settings ? FAILED : result;
  };
  const pass = (seconds: number) => time.sleep(seconds * 1_000, aborter.signal);
  const inputs = [...(script.inputs ?? [])];
  const attributes: Record<string, string> = {};
  return {
    reported,
    calls,
    overtake: () => aborter.abort(new Error('The contact has ended.')),
    signal: aborter.signal,
    now: () => time.now(),
    view: () => ({
      Channel: 'VOICE',
      ...script.view,
      // What the script says of an attribute stays.
      Attributes: { ...attributes, ...(script.view?.['Attributes'] as object | undefined) },
    }),
    loadFlow: (id) => script.flows?.find((flow) => flow.id === id || flow.arn === id),
    loadModule: (id) => script.modules?.find((module) => module.id === id),
    report: (block) => void reported.push(block),
    async play(prompt) {
      note('play', prompt);
      if (script.prompts) return FAILED;
      await pass(PROMPT_SECONDS);
    },
    async loopPrompts(loop) {
      note('loopPrompts', loop);
      if (script.prompts) return FAILED;
      await pass(loop.interruptAfterSeconds ?? 7 * 24 * 3_600);
    },
    async input(request) {
      note('input', request);
      const input = failing(inputs.shift() ?? { timedOut: true as const });
      await pass('timedOut' in input ? request.timeLimitSeconds : 1);
      return input;
    },
    async showView(view) {
      note('showView', view);
      const chosen = failing(script.chosen ?? { timedOut: true as const });
      if (!('failed' in chosen)) await pass('timedOut' in chosen ? view.timeLimitSeconds : 1);
      return chosen;
    },
    async converse(talk) {
      note('converse', talk);
      await pass(1);
      return failing(script.bot ?? { timedOut: true as const });
    },
    findProfiles(search) {
      note('findProfiles', search);
      return script.profiles ?? [];
    },
    createProfile: (fields) => made('createProfile', [fields], { profile: { ...fields, ProfileId: 'profile-1', ProfileARN: 'arn:profile-1' } }),
    updateProfile: (id, fields) => made('updateProfile', [id, fields], { profile: { ...fields, ProfileId: id, ProfileARN: `arn:${id}` } }),
    associateProfile: set('associateProfile'),
    createCase: (template, fields) => made('createCase', [template, fields], { found: { ...fields, case_id: 'case-1' } }),
    findCases(fields) {
      note('findCases', fields);
      return script.cases ?? [];
    },
    updateCase: (id, fields) => made('updateCase', [id, fields], { found: { ...fields, case_id: id } }),
    linkCase: (id) => note('linkCase', id),
    createTask(task) {
      note('createTask', task);
      return failing(script.task ?? { contactId: 'task-1' });
    },
    setMediaStreaming: (enabled) => note('setMediaStreaming', enabled),
    startAssistantSession: (arn) => made('startAssistantSession', [arn], { sessionArn: 'arn:session-1' }),
    async wait(seconds, events) {
      note('wait', seconds, events);
      await pass(script.waitEvent ? seconds / 2 : seconds);
      return script.waitEvent;
    },
    setAttributes(target, values) {
      const done = set('setAttributes')(target, values);
      if (done === 'done' && target === 'Current') Object.assign(attributes, values);
      return done;
    },
    setContactData: set('setContactData'),
    tag: set('tag'),
    untag: set('untag'),
    setTargetQueue: set('setTargetQueue'),
    setHook: set('setHook'),
    enableHook: (hook, enabled) => note('enableHook', hook, enabled),
    setRoutingCriteria: set('setRoutingCriteria'),
    setVoice: set('setVoice'),
    setPreviousParticipant: set('setPreviousParticipant'),
    setRouting: (change) => note('setRouting', change),
    setRecording: (behavior) => note('setRecording', behavior),
    setCallbackNumber(number) {
      note('setCallbackNumber', number);
      return script.setCallbackNumber ?? 'done';
    },
    createCallback(request) {
      note('createCallback', request);
      return failing(script.createCallback ?? 'done');
    },
    transferToQueue() {
      note('transferToQueue');
      return failing(script.transfer ?? 'transferred');
    },
    dequeueAndTransfer(target) {
      note('dequeueAndTransfer', target);
      return failing(script.transfer ?? 'transferred');
    },
    transferToAgent: () => note('transferToAgent'),
    async transferToThirdParty(call) {
      note('transferToThirdParty', call);
      await pass(5);
      return failing(script.thirdParty ?? 'done');
    },
    async completeOutboundCall(call) {
      note('completeOutboundCall', call);
      await pass(script.dialSeconds ?? 3);
    },
    outboundCallStatus: async () => script.status ?? FAILED,
    async invokeFunction(call) {
      note('invokeFunction', call);
      const { takesSeconds, result } = script.function ?? { takesSeconds: 0, result: { payload: {} } };
      await pass(Math.min(takesSeconds, call.timeLimitSeconds));
      return takesSeconds > call.timeLimitSeconds ? { failed: 'timed out' } : result;
    },
    isOpen: () => script.open ?? FAILED,
    metrics: () => (script.metrics ? { metrics: script.metrics } : FAILED),
    metric: () => script.metric ?? FAILED,
    chance: () => script.chance ?? 0,
    disconnect() {
      note('disconnect');
      aborter.abort(new Error('The flow has disconnected the participant.'));
    },
  };
}
