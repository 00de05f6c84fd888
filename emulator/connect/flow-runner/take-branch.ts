import type { FlowAction } from '../../../flow-language/types';
import type { Branch, Condition } from './block';
import { firstMet } from './conditions';
import type { Root } from './references';

/** The branch by name, as reports show it, and the action it leads to, if any. */
export interface TakenBranch {
  name: string;
  to?: string;
  /** Why an error was taken. */
  because?: string;
}

/** Finds where a branch leads. An error that the action does not declare leads nowhere: the flow falls off. */
export function takeBranch(action: FlowAction, branch: Branch, root: Root): TakenBranch {
  switch (branch.take) {
    case 'next':
      return { name: 'NextAction', to: action.Transitions.NextAction };
    case 'condition':
      return takeCondition(action, branch, root);
    case 'error':
      return takeError(action, branch.error, branch.because);
    case 'resume':
      return { name: 'resumed', to: branch.to };
    case 'flow':
      return { name: 'entered-flow' };
    case 'module-end':
      return { name: 'module-ended' };
    case 'end':
      return { name: branch.end.kind };
  }
}

function takeCondition(action: FlowAction, branch: Extract<Branch, { take: 'condition' }>, root: Root): TakenBranch {
  const met = firstMet(branch.among ?? action.Transitions.Conditions ?? [], branch.value, root);
  if (met) return { name: nameOf(met), to: met.NextAction };
  // Blocks such as CheckOutboundCallStatus have no NoMatchingCondition: their one error takes what no condition does.
  const declared = action.Transitions.Errors?.some((error) => error.ErrorType === 'NoMatchingCondition');
  return takeError(action, declared ? 'NoMatchingCondition' : 'NoMatchingError', `"${branch.value}" meets no condition`);
}

function takeError(action: FlowAction, name: string, because: string): TakenBranch {
  return { name, because, to: action.Transitions.Errors?.find((error) => error.ErrorType === name)?.NextAction };
}

function nameOf({ Condition: { Operator, Operands } }: Condition): string {
  return `${Operator} ${Operands[0]}`;
}
