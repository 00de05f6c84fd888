import type { LexResult } from './bot-talk';
import type { CaseTree, ProfileTree } from './customer-records';
import type { LoadedFlow } from './host';

/** A contact keeps this while it passes from flow to flow. A new contact (each callback, each attempt) starts with a new one. */
export interface FlowSession {
  /** `$.External`: the answer of the last function that was called synchronously, replaced as a whole. */
  external: Record<string, unknown>;
  /** `$.LambdaInvocation.InvocationId`: that of the last function invoked asynchronously [D]. */
  invocationId?: string;
  /** `$.StoredCustomerInput`; never cleared. */
  storedCustomerInput?: string;
  /** `$.Views`: what was chosen in the last view. */
  views?: { Action: string; ViewResultData: Record<string, unknown> };
  /** `$.Lex`: what the last bot understood. */
  lex?: LexResult;
  /** `$.Customer`: the fields that were asked for of the profile found or made last. */
  customer?: ProfileTree;
  /** `$.Case`: the same of a case. */
  case?: CaseTree;
  /** `$.Wisdom`: the session of the agents' assistant. */
  wisdom?: { SessionArn: string };
  /** `$.Task`: the task made last. */
  task?: { ContactId: string };
  /** `$.Metrics`, filled by GetMetricData. */
  metrics: Record<string, unknown>;
  /** How often each Loop block went round, by flow and block. */
  loops: Map<string, number>;
  /** Whether flow logs are written; later segments inherit it [D]. */
  loggingEnabled: boolean;
  /** Time that functions took since the participant last heard or pressed something. */
  functionChainMilliseconds: number;
  /** An outbound whisper flow dials the customer once. */
  customerDialled: boolean;
}

export function newFlowSession(): FlowSession {
  return { external: {}, metrics: {}, loops: new Map(), loggingEnabled: false, functionChainMilliseconds: 0, customerDialled: false };
}

/** One flow or module while it runs: what ends with it. */
export interface Frame {
  readonly flow: LoadedFlow;
  /** `$.FlowAttributes`: of this flow only, not passed on to modules or other flows [S]. */
  readonly attributes: Record<string, string>;
  /** `$.Modules`: the input of this module, and what the last module called from here gave back. */
  readonly modules: { Input?: Record<string, unknown>; Result?: string; ResultData?: unknown };
  /** 0 for a flow; one more for each module inside another. */
  readonly depth: number;
  /** The Loop prompts that an interrupt has left: where EndFlowExecution goes back to. */
  interruptedLoop?: string;
}

export function openFrame(flow: LoadedFlow, module?: { input: Record<string, unknown>; depth: number }): Frame {
  return { flow, attributes: {}, modules: module ? { Input: module.input } : {}, depth: module?.depth ?? 0 };
}
