import type { Problem } from './types';

/**
 * The `problems` of an InvalidContactFlowException, in Connect's own words where somebody has recorded them
 * (reference §8), in ours elsewhere. Empty when the service would accept the flow. A module without Settings is
 * refused with an InvalidRequestException instead: look for the rule `module-settings` first.
 */
export function toInvalidFlowProblems(problems: readonly Problem[]): { message: string }[] {
  return problems
    .filter((problem) => problem.severity === 'error')
    .map((problem) => ({ message: problem.connectMessage ?? `${problem.action === null ? '' : `${problem.action}: `}${problem.message}` }));
}
