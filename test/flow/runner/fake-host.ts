import type { VirtualTime } from '../../../emulator/clock/virtual-time';
import type { FlowHost, FunctionResult, InputResult, LoadedFlow, OutboundCallStatus, ViewResult } from '../../../emulator/connect/flow-runner/host';

type Done = 'done' | 'failed';

/** What the contact centre answers, where it is not plain success. Times in seconds. */
export interface HostScript {
  view?: Record<string, unknown>;
  flows?: LoadedFlow[];
  modules?: LoadedFlow[];
  /** Of every call whose only answers are 'done' and 'failed'. */
  settings?: Done;
  setCallbackNumber?: 'InvalidCallbackNumber' | 'CallbackNumberNotDialable';
  createCallback?: Done;
  transfer?: 'QueueAtCapacity' | 'failed';
  thirdParty?: 'CallFailed' | 'ConnectionTimeLimitExceeded' | 'failed';
  prompts?: 'failed';
  /** One answer for each time that the flow listens; then it times out. */
  inputs?: InputResult[];
  /** What comes of every view; without it, nobody chooses anything. */
  chosen?: ViewResult;
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

/** A contact centre of a few lines: it notes what it is asked and answers by the script. */
export function fakeHost(time: VirtualTime, script: HostScript = {}): FakeHost {
  const aborter = new AbortController();
  const calls: [string, ...unknown[]][] = [];
  const reported: Reported[] = [];
  const note = (...call: [string, ...unknown[]]) => void calls.push(call);
  const set =
    (method: string) =>
    (...values: unknown[]): Done => {
      note(method, ...values);
      return script.settings ?? 'done';
    };
  const pass = (seconds: number) => time.sleep(seconds * 1_000, aborter.signal);
  const inputs = [...(script.inputs ?? [])];
  return {
    reported,
    calls,
    overtake: () => aborter.abort(new Error('The contact has ended.')),
    signal: aborter.signal,
    now: () => time.now(),
    view: () => ({ Channel: 'VOICE', ...script.view }),
    loadFlow: (id) => script.flows?.find((flow) => flow.id === id || flow.arn === id),
    loadModule: (id) => script.modules?.find((module) => module.id === id),
    report: (block) => void reported.push(block),
    async play(prompt) {
      note('play', prompt);
      if (script.prompts) return script.prompts;
      await pass(PROMPT_SECONDS);
    },
    async loopPrompts(loop) {
      note('loopPrompts', loop);
      if (script.prompts) return script.prompts;
      await pass(loop.interruptAfterSeconds ?? 7 * 24 * 3_600);
    },
    async input(request) {
      note('input', request);
      const input = inputs.shift() ?? { timedOut: true };
      await pass(input !== 'failed' && 'timedOut' in input ? request.timeLimitSeconds : 1);
      return input;
    },
    async showView(view) {
      note('showView', view);
      const chosen = script.chosen ?? { timedOut: true };
      if (chosen !== 'failed') await pass('timedOut' in chosen ? view.timeLimitSeconds : 1);
      return chosen;
    },
    async wait(seconds, events) {
      note('wait', seconds, events);
      await pass(script.waitEvent ? seconds / 2 : seconds);
      return script.waitEvent;
    },
    setAttributes: set('setAttributes'),
    setContactData: set('setContactData'),
    tag: set('tag'),
    untag: set('untag'),
    setTargetQueue: set('setTargetQueue'),
    setHook: set('setHook'),
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
      return script.createCallback ?? 'done';
    },
    transferToQueue() {
      note('transferToQueue');
      return script.transfer ?? 'transferred';
    },
    dequeueAndTransfer(target) {
      note('dequeueAndTransfer', target);
      return script.transfer ?? 'transferred';
    },
    transferToAgent: () => note('transferToAgent'),
    async transferToThirdParty(call) {
      note('transferToThirdParty', call);
      await pass(5);
      return script.thirdParty ?? 'done';
    },
    async completeOutboundCall(call) {
      note('completeOutboundCall', call);
      await pass(script.dialSeconds ?? 3);
    },
    outboundCallStatus: () => script.status ?? 'failed',
    async invokeFunction(call) {
      note('invokeFunction', call);
      const { takesSeconds, result } = script.function ?? { takesSeconds: 0, result: { payload: {} } };
      await pass(Math.min(takesSeconds, call.timeLimitSeconds));
      return takesSeconds > call.timeLimitSeconds ? { failed: 'timed out' } : result;
    },
    isOpen: () => script.open ?? 'failed',
    metrics: () => script.metrics ?? 'failed',
    metric: () => script.metric ?? 'failed',
    chance: () => script.chance ?? 0,
    disconnect() {
      note('disconnect');
      aborter.abort(new Error('The flow has disconnected the participant.'));
    },
  };
}
