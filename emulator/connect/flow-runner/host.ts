/**
 * A running flow reaches the contact centre around it by its host. The runner knows blocks, branches and references;
 * the host knows contacts, queues, agents and phones. Every method takes its time on the emulator's clock.
 */
import type { EndSignal } from '../../clock/ending';
import type { FlowDocument, FlowType } from '../../../flow-language/types';
import type { BotOutcome, BotTalk } from './bot-talk';
import type { CustomerRecords } from './customer-records';
import type { Done, Failure } from './outcome';
import type { Prompt } from './prompt-form';

export type { Done, Failure } from './outcome';
export type { Prompt } from './prompt-form';

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
export type InputResult = { digits: string } | { timedOut: true } | Failure;

/** A prompt that the instance does not have cannot be played. Nothing returned means that it was heard. */
export type Played = Failure | void;

/** A view to show, with its paths filled in. */
export interface ShownView {
  /** ARN or id, with its version. */
  viewId: string;
  data: unknown;
}

/** The agent's choice in a view: one of the view's actions, and the data that the view hands back. */
export type ViewResult = { action: string; output: Record<string, unknown> } | { timedOut: true } | Failure;

/** `requestId` is that of the invocation. */
export type FunctionResult = { payload: unknown; requestId?: string } | Failure;

export type OutboundCallStatus = 'CallAnswered' | 'VoicemailBeep' | 'VoicemailNoBeep' | 'NotDetected';

export interface TaskRequest {
  flowId: string;
  name: string;
  description?: string;
  attributes: Record<string, string>;
  /** The value by the name; its kind is read from the value. */
  references: Record<string, string>;
  /** Epoch milliseconds; absent: at once. */
  dueAt?: number;
}

export interface FlowHost extends CustomerRecords {
  /** Aborted when the contact ends or the flow is overtaken (an agent took the queued contact): nothing runs after it. */
  readonly signal: EndSignal;
  /** Epoch milliseconds on the emulator's clock: the runner stops a flow that goes round without time passing. */
  now(): number;
  view(): ContactView;
  loadFlow(idOrArn: string): LoadedFlow | undefined;
  loadModule(idOrArnWithAlias: string): LoadedFlow | undefined;
  /** One line of the journal per block that ran, with the branch it took, and why where that is an error. */
  report(block: { flow: string; identifier: string; type: string; branch: string; because?: string; parameters: Record<string, unknown> }): void;

  play(prompt: Prompt): Promise<Played>;
  /**
   * Plays the prompts round and round, from the first one. Resolves when the interrupt is due; without one it only ends with the signal.
   * With `continueDuringInterrupt` the prompts go on under the blocks of the interrupt, and are taken up where they are when the loop is entered again.
   */
  loopPrompts(loop: { prompts: Prompt[]; interruptAfterSeconds?: number; continueDuringInterrupt: boolean }): Promise<Played>;
  input(request: InputRequest): Promise<InputResult>;
  /** Lets a bot talk with the customer until it has understood them. @throws NotEmulated for a bot that flows may use and that has no script. */
  converse(talk: BotTalk): Promise<BotOutcome>;
  /** Shows a view to the agent whose guide this is, or to the customer whose chat, until they choose something or the time is over. It fails where there is no such screen or view. */
  showView(view: ShownView & { timeLimitSeconds: number }): Promise<ViewResult>;
  /** Resolves with the name of the event that came first, or with nothing when the time was over. */
  wait(seconds: number, events: readonly string[]): Promise<string | void>;

  setAttributes(target: 'Current' | 'Related', attributes: Record<string, string>): Done;
  setContactData(target: 'Current' | 'Related', data: Record<string, string>): Done;
  tag(tags: Record<string, string>): Done;
  untag(keys: string[]): Done;
  setCallbackNumber(number: string): 'done' | 'InvalidCallbackNumber' | 'CallbackNumberNotDialable';
  setTargetQueue(target: QueueTarget): Done;
  setHook(hook: string, flowIdOrArn: string): Done;
  /** Whether anything runs at this hook at all, the default flow included. */
  enableHook(hook: string, enabled: boolean): void;
  setRouting(change: { queuePriority: number } | { queueTimeAdjustmentSeconds: number }): void;
  setRoutingCriteria(criteria: unknown): Done;
  setRecording(behavior: unknown): void;
  /** Notes whether the customer's audio goes to a stream. */
  setMediaStreaming(enabled: boolean): void;
  /** Begins a session of the agents' assistant for this contact. */
  startAssistantSession(assistantArn: string): { sessionArn: string } | Failure;
  setVoice(voice: Record<string, string>): Done;
  setPreviousParticipant(state: string): Done;

  createCallback(request: CallbackRequest): Done;
  createTask(request: TaskRequest): { contactId: string } | Failure;
  /** On 'transferred' the flow has ended. */
  transferToQueue(): 'transferred' | 'QueueAtCapacity' | Failure;
  dequeueAndTransfer(target: QueueTarget | undefined): 'transferred' | 'QueueAtCapacity' | Failure;
  transferToAgent(): void;
  transferToThirdParty(call: {
    number: string;
    timeLimitSeconds: number;
    callerId?: string;
    /** The name that the third party's screen shows beside the number. */
    callerName?: string;
    digits?: string;
  }): Promise<Done | 'CallFailed' | 'ConnectionTimeLimitExceeded'>;
  /** Outbound whisper only: dials the customer now; resolves when answered. Rejects (aborts) when the call fails. */
  completeOutboundCall(call: { callerId?: string; timeLimitSeconds?: number }): Promise<void>;
  /** Waits until it is known. */
  outboundCallStatus(): Promise<OutboundCallStatus | Failure>;

  invokeFunction(call: {
    functionArn: string;
    parameters: Record<string, unknown>;
    timeLimitSeconds: number;
    synchronous: boolean;
  }): Promise<FunctionResult>;
  /** It fails also when the target is an agent queue, which has no hours. */
  isOpen(hoursOfOperationId: string | undefined): boolean | Failure;
  /** `$.Metrics` as GetMetricData fills it; it fails when there is no activity. */
  metrics(target: QueueTarget | undefined, channel: 'Voice' | 'Chat' | undefined): { metrics: Record<string, unknown> } | Failure;
  /** For CheckMetricData: agents as a count, contacts as a count, oldest age in milliseconds. */
  metric(type: string, target: QueueTarget | undefined): number | Failure;
  /** A number in [0, 100), from the emulator's seed. */
  chance(): number;

  disconnect(): void;
}
