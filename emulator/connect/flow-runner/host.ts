/**
 * What a running flow may ask of the contact centre around it. The runner knows blocks, branches and references;
 * the host knows contacts, queues, agents and phones. Every method takes its time on the emulator's clock.
 */
import type { FlowDocument, FlowType } from '../../../flow-language/types';

export type Prompt = { text: string } | { ssml: string } | { promptId: string } | { media: string };

/** The tree that `$.` references read, without what the runner itself keeps ($.External, $.StoredCustomerInput, $.FlowAttributes, $.Metrics). */
export type ContactView = Record<string, unknown>;

export interface LoadedFlow {
  id: string;
  arn: string;
  name: string;
  type: FlowType;
  document: FlowDocument;
}

/** A queue by id or ARN, or an agent's own queue by user id, user ARN or user name. */
export type QueueTarget = { queueId: string } | { agentId: string };

export interface CallbackRequest {
  /** Absent: the contact's target queue. */
  target?: QueueTarget;
  initialCallDelaySeconds: number;
  maximumConnectionAttempts: number;
  retryDelaySeconds: number;
  creationFlowId?: string;
  callerId?: string;
}

export type InputRequest =
  | { kind: 'menu'; prompt: Prompt; timeLimitSeconds: number }
  | {
      kind: 'store';
      prompt: Prompt;
      timeLimitSeconds: number;
      interdigitSeconds: number;
      terminator: string;
      cancelKey: boolean;
      maximumLength: number;
    };

/** `digits` may be empty for a store that ended without input. */
export type InputResult = { digits: string } | { timedOut: true } | 'failed';

/** A prompt that the instance does not have cannot be played: 'failed'. Nothing returned means that it was heard. */
export type Played = 'failed' | void;

/** What a view is to show, its paths filled in. */
export interface ShownView {
  /** ARN or id, with its version. */
  viewId: string;
  data: unknown;
}

/** What the agent chose in a view: the action is one of the view's, the output what it hands back. */
export type ViewResult = { action: string; output: Record<string, unknown> } | { timedOut: true } | 'failed';

export type FunctionResult = { payload: unknown } | { failed: string };

export type OutboundCallStatus = 'CallAnswered' | 'VoicemailBeep' | 'VoicemailNoBeep' | 'NotDetected';

export interface FlowHost {
  /** Aborted when the contact ends or the flow is overtaken (an agent took the queued contact): nothing runs after it. */
  readonly signal: AbortSignal;
  /** Epoch milliseconds on the emulator's clock: the runner stops a flow that goes round without time passing. */
  now(): number;
  view(): ContactView;
  loadFlow(idOrArn: string): LoadedFlow | undefined;
  loadModule(idOrArnWithAlias: string): LoadedFlow | undefined;
  /** One line of the journal per block that ran, with the branch it took. */
  report(block: { flow: string; identifier: string; type: string; branch: string; parameters: Record<string, unknown> }): void;

  play(prompt: Prompt): Promise<Played>;
  /**
   * Plays the prompts round and round, from the first one. Resolves when the interrupt is due; without one it only ends with the signal.
   * With `continueDuringInterrupt` the prompts go on under the blocks of the interrupt, and are taken up where they are when the loop is entered again.
   */
  loopPrompts(loop: { prompts: Prompt[]; interruptAfterSeconds?: number; continueDuringInterrupt: boolean }): Promise<Played>;
  input(request: InputRequest): Promise<InputResult>;
  /** Shows a view to the agent whose guide this is, until they choose something or the time is over. 'failed': there is no such screen or view. */
  showView(view: ShownView & { timeLimitSeconds: number }): Promise<ViewResult>;
  /** Resolves with the name of the event that came first, or with nothing when the time was over. */
  wait(seconds: number, events: readonly string[]): Promise<string | void>;

  setAttributes(target: 'Current' | 'Related', attributes: Record<string, string>): 'done' | 'failed';
  setContactData(data: Record<string, string>): 'done' | 'failed';
  tag(tags: Record<string, string>): 'done' | 'failed';
  untag(keys: string[]): 'done' | 'failed';
  setCallbackNumber(number: string): 'done' | 'InvalidCallbackNumber' | 'CallbackNumberNotDialable';
  setTargetQueue(target: QueueTarget): 'done' | 'failed';
  setHook(hook: string, flowIdOrArn: string): 'done' | 'failed';
  setRouting(change: { queuePriority: number } | { queueTimeAdjustmentSeconds: number }): void;
  setRoutingCriteria(criteria: unknown): 'done' | 'failed';
  setRecording(behavior: unknown): void;
  setVoice(voice: unknown): 'done' | 'failed';
  setPreviousParticipant(state: string): 'done' | 'failed';

  createCallback(request: CallbackRequest): 'done' | 'failed';
  /** On 'transferred' the flow has ended. */
  transferToQueue(): 'transferred' | 'QueueAtCapacity' | 'failed';
  dequeueAndTransfer(target: QueueTarget | undefined): 'transferred' | 'QueueAtCapacity' | 'failed';
  transferToAgent(): void;
  transferToThirdParty(call: {
    number: string;
    timeLimitSeconds: number;
    callerId?: string;
    digits?: string;
  }): Promise<'done' | 'CallFailed' | 'ConnectionTimeLimitExceeded' | 'failed'>;
  /** Outbound whisper only: dials the customer now; resolves when answered. Rejects (aborts) when the call fails. */
  completeOutboundCall(call: { callerId?: string; timeLimitSeconds?: number }): Promise<void>;
  outboundCallStatus(): OutboundCallStatus | 'failed';

  invokeFunction(call: {
    functionArn: string;
    parameters: Record<string, unknown>;
    timeLimitSeconds: number;
    synchronous: boolean;
  }): Promise<FunctionResult>;
  /** 'failed' also when the target is an agent queue, which has no hours. */
  isOpen(hoursOfOperationId: string | undefined): boolean | 'failed';
  /** `$.Metrics` as GetMetricData fills it, or 'failed' when there is no activity. */
  metrics(target: QueueTarget | undefined, channel: 'Voice' | 'Chat' | undefined): Record<string, unknown> | 'failed';
  /** For CheckMetricData: agents as a count, contacts as a count, oldest age in milliseconds. */
  metric(type: string, target: QueueTarget | undefined): number | 'failed';
  /** A number in [0, 100), from the emulator's seed. */
  chance(): number;

  disconnect(): void;
}
