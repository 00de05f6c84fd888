import type { ServiceName } from '../../../emulator/front-door/service';
import type { JournalEntry } from '../../../emulator/journal';
import type { Stage } from '../../../local/stage';

/** One AWS call that a function made: the n-th of that function. */
export interface AwsCall {
  function: FunctionRole;
  nth: number;
  service: ServiceName;
  operation: string;
  /** The how-many-th of its operation, of that function. */
  nthOfOperation: number;
  /** ISO instant. */
  at: string;
  /** Nothing was called before in the same invocation, as far as can be told: invocations of a function that overlap are not told apart. */
  isFirst: boolean;
}

/** The product's functions, by the end of their handlers' names. */
export type FunctionRole = 'apiagent' | 'tickdispatch' | 'queuedispatch' | 'flowhandoff' | 'eventcontact' | 'ticksweep';

/** The deployed name, which the template makes from the handler's. */
export function functionName({ emulator }: Stage, role: FunctionRole): string {
  return emulator.functions.list().find(({ name }) => name.includes(role))!.name;
}

/** Returns every AWS call that these functions made from one line of the journal to another, in order. */
export function callsMade(stage: Stage, roles: FunctionRole[], { from, to }: { from: number; to?: number }): AwsCall[] {
  const lines = stage.emulator.journal.entries.slice(from, to);
  return roles.flatMap((role) => {
    const name = functionName(stage, role);
    const isCall = ({ kind, detail }: JournalEntry) => kind === 'call' && String(detail.caller).endsWith(`/${name}`);
    const own = lines.filter((line) => isCall(line) || (line.kind === 'function' && line.detail.function === name));
    const counts = new Map<string, number>();
    let nth = 0;
    return own.flatMap((line, index) => {
      if (!isCall(line)) return [];
      const { at, what: operation, detail } = line;
      counts.set(operation, (counts.get(operation) ?? 0) + 1);
      const before = own[index - 1];
      const isFirst = !before || !isCall(before) || underWay(own.slice(0, index)) > 1;
      return [{ at, function: role, nth: (nth += 1), service: detail.service as ServiceName, operation, nthOfOperation: counts.get(operation)!, isFirst }];
    });
  });
}

/** Returns how many invocations have begun, and not ended. */
function underWay(lines: readonly JournalEntry[]): number {
  return lines.filter(({ what }) => what === 'invoked').length - lines.filter(({ what }) => ['returned', 'failed'].includes(what)).length;
}

/** Whether the fault struck a call of this function, or its life. What a situation is made of may strike another one before. */
export function isFaultOf(stage: Stage, role: FunctionRole, { kind, detail }: JournalEntry): boolean {
  return kind === 'fault' && [detail.function, String(detail.caller).split('/').at(-1)].includes(functionName(stage, role));
}

/** Leaves out sweeps that found nothing due. */
export function withoutIdleSweeps(calls: AwsCall[]): AwsCall[] {
  const busy = new Set(calls.filter(({ operation }) => operation !== 'Query').map(({ at }) => at));
  return calls.filter(({ function: role, at }) => role !== 'ticksweep' || busy.has(at));
}

/** Returns whether the operation, by its name, changes nothing. */
export const isRead = ({ operation }: AwsCall) => /^(Get|BatchGet|Query|Describe|List|Search)/.test(operation);

export const describeCall = ({ function: role, nth, service, operation }: AwsCall) => `${role} call ${nth}, ${service} ${operation}`;
