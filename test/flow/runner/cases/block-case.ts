import type { FlowType } from '../../../../flow-language/types';
import type { FlowSession } from '../../../../emulator/connect/flow-runner/session';
import type { HostScript } from '../fake-host';

/** One fact about one block. The action is built from the catalogue: every error that it may declare, each with a target of its own. */
export interface BlockCase {
  /** Completes "<Type> …". */
  promise: string;
  type: string;
  parameters?: Record<string, unknown>;
  /** Conditions as `Operator operand`. */
  conditions?: string[];
  flowType?: FlowType;
  /** Blocks that run before it, by type and parameters. */
  after?: { type: string; parameters: Record<string, unknown>; conditions?: string[] }[];
  script?: HostScript;
  session?: Partial<FlowSession>;
  takes: string;
  /** The host's last calls. */
  asks?: [string, ...unknown[]][];
  /** Calls that the host must not have got. */
  neverAsks?: string[];
  leaves?: Partial<FlowSession>;
}

/** Facts about one action type. */
export function ofType(type: string, facts: Omit<BlockCase, 'type'>[]): BlockCase[] {
  return facts.map((fact) => ({ ...fact, type }));
}
