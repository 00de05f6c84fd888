import { next, noMatchingError, type BlockDefinition, type Branch } from '../block';
import type { FrameEnd } from '../flow-end';
import { openFrame, type Frame } from '../session';

/** Modules inside modules, at most [D]. */
const NESTED_MODULES = 5;

export const invokeFlowModule: BlockDefinition = {
  type: 'InvokeFlowModule',
  parameters: ['FlowModuleId', 'Input'],
  notes: ['A module that falls off, and one nested deeper than five, take NoMatchingError.'],
  async run({ host, run, frame, action, parameters }) {
    const id = parameters.required('FlowModuleId');
    const module = host.loadModule(id);
    if (!module) return noMatchingError(`there is no module ${id}`);
    if (frame.depth >= NESTED_MODULES) return noMatchingError(`modules stand in modules at most ${NESTED_MODULES} deep`);
    const input = parameters.has('Input') ? (parameters.whole('Input') as Record<string, unknown>) : {};
    const branch = branchOfModule(await run.enter(openFrame(module, { input, depth: frame.depth + 1 })), frame);
    // An action that asks for no result goes on, whatever the module says.
    return branch.take === 'condition' && !action.Transitions.Conditions?.length ? next : branch;
  },
};

/** A module that ends by itself gives its result to the caller; one that ends the flow ends it for the caller too. */
function branchOfModule(end: FrameEnd, caller: Frame): Branch {
  switch (end.kind) {
    case 'module-ended':
      caller.modules.Result = end.result;
      caller.modules.ResultData = end.resultData;
      return end.result === undefined ? next : { take: 'condition', value: end.result };
    case 'entered-flow':
      return { take: 'flow', flow: end.flow };
    case 'fell-off':
      return noMatchingError(`the module ended at "${end.identifier}", which does not say what follows ${end.branch}`);
    default:
      return { take: 'end', end };
  }
}
