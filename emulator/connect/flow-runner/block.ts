import type { FlowAction } from '../../../flow-language/types';
import type { FlowEnd, FrameEnd } from './flow-end';
import type { Done, FlowHost, LoadedFlow } from './host';
import type { Parameters } from './parameters';
import type { FlowSession, Frame } from './session';

export type Condition = NonNullable<FlowAction['Transitions']['Conditions']>[number];

/** The branch by which a run leaves a block. The runner finds the next action; a block never names one. */
export type Branch =
  | { take: 'next' }
  /** The first condition that the value meets; none: the error NoMatchingCondition. Conditions as written, unless others are given. */
  | { take: 'condition'; value: string; among?: readonly Condition[] }
  | { take: 'error'; error: string; because: string }
  /** Back to Loop prompts, which an interrupt has left. */
  | { take: 'resume'; to: string }
  | { take: 'flow'; flow: LoadedFlow }
  | { take: 'module-end'; result?: string; resultData?: unknown }
  | { take: 'end'; end: FlowEnd };

/** One call of `runFlow`, over all flows and modules that it passes through. */
export interface FlowRun {
  readonly host: FlowHost;
  readonly session: FlowSession;
  /** The flow that the host started. */
  readonly flow: LoadedFlow;
  /** Runs a module to its end. */
  enter(frame: Frame): Promise<FrameEnd>;
  /** Whether Loop prompts has run: leaving a queue needs it. */
  promptsLooped: boolean;
}

export interface BlockContext {
  readonly host: FlowHost;
  readonly session: FlowSession;
  readonly run: FlowRun;
  readonly frame: Frame;
  readonly action: FlowAction;
  readonly parameters: Parameters;
}

export type Block = (context: BlockContext) => Promise<Branch> | Branch;

export interface BlockDefinition {
  /** The action type, as the flow language spells it. */
  readonly type: string;
  readonly run: Block;
  /** Parameters that the block reads; any other is refused by name. */
  readonly parameters: readonly string[];
  /** The error that a parameter without a usable value leads to. Default: NoMatchingError. */
  readonly unusableParameter?: string;
  /** Differences from Connect, one sentence each, for the support table. */
  readonly notes?: readonly string[];
  /** Declared branches that nothing in the emulator leads to, each with the reason. */
  readonly neverTaken?: Readonly<Record<string, string>>;
}

/** Why a transfer has a NextAction and never takes it. */
export const SUCCESS_ENDS_THE_FLOW = 'Success ends the flow; the editor writes the error target here.';

export const next: Branch = { take: 'next' };

export function noMatchingError(because: string): Branch {
  return { take: 'error', error: 'NoMatchingError', because };
}

/** For host calls that either did it or did not. */
export function nextUnlessFailed(result: Done): Branch {
  return result === 'done' ? next : noMatchingError(result.failed);
}
