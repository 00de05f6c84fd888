import { rootNamed } from '../../../flow-language/namespace';
import type { FlowAction, FlowDocument } from '../../../flow-language/types';
import { NotEmulated } from '../../not-emulated';
import type { BlockContext, BlockDefinition, Branch, FlowRun } from './block';
import { blocks } from './blocks/register';
import { BLOCKS_AT_ONE_INSTANT, EndlessFlowError } from './endless-flow-error';
import { contactRoot } from './contact-root';
import type { FrameEnd } from './flow-end';
import { Parameters, UnusableParameter } from './parameters';
import type { Root } from './references';
import type { Frame } from './session';
import { takeBranch, type TakenBranch } from './take-branch';

/** How many blocks ran at the present instant. */
interface Pace {
  instant: number;
  blocks: number;
}

/** Runs one flow or module from its start action until it is left. */
export async function runFrame(run: FlowRun, frame: Frame, pace: Pace): Promise<FrameEnd> {
  const actions = indexActions(frame.flow.document);
  let identifier = frame.flow.document.StartAction;
  for (;;) {
    if (run.host.signal.aborted) return { kind: 'overtaken' };
    const action = actions.get(identifier);
    if (!action) throw new Error(`The flow "${frame.flow.name}" has no action "${identifier}"; Connect refuses such a flow when it is created.`);
    keepPace(pace, run, { frame, identifier });
    const { branch, taken } = await runBlock(run, frame, action);
    if (branch.take === 'end') return branch.end;
    if (branch.take === 'flow') return { kind: 'entered-flow', flow: branch.flow };
    if (branch.take === 'module-end') return { kind: 'module-ended', result: branch.result, resultData: branch.resultData };
    if (taken.to === undefined) return { kind: 'fell-off', identifier, branch: taken.name };
    identifier = taken.to;
  }
}

async function runBlock(run: FlowRun, frame: Frame, action: FlowAction): Promise<{ branch: Branch; taken: TakenBranch }> {
  const definition = blocks.get(action.Type);
  const where = `flow "${frame.flow.name}", action "${action.Identifier}"`;
  if (!definition) throw new NotEmulated(`the flow action ${action.Type}`, where);
  const root = rootOf(run, frame);
  const parameters = new Parameters(action.Parameters, root, { where, path: '' });
  parameters.only(definition.parameters);
  const report = ({ name, because }: TakenBranch) =>
    run.host.report({ flow: frame.flow.name, identifier: action.Identifier, type: action.Type, branch: name, ...(because && { because }), parameters: parameters.noted });
  try {
    const branch = await attempt(definition, { host: run.host, session: run.session, run, frame, action, parameters });
    const taken = takeBranch(action, branch, root);
    report(taken);
    return { branch, taken };
  } catch (problem) {
    if (run.host.signal.aborted) report({ name: 'overtaken' });
    throw problem;
  }
}

async function attempt(definition: BlockDefinition, context: BlockContext): Promise<Branch> {
  try {
    return await definition.run(context);
  } catch (problem) {
    if (!(problem instanceof UnusableParameter)) throw problem;
    return { take: 'error', error: definition.unusableParameter ?? 'NoMatchingError', because: problem.message };
  }
}

/** Returns the roots that `$.` references read: what ends with the flow or module, and the contact's. */
function rootOf({ host, session }: FlowRun, frame: Frame): Root {
  const ofContact = contactRoot(session, () => host.view());
  return (name) => {
    if (name === 'FlowAttributes') return frame.attributes;
    if (name === 'Modules') return frame.modules;
    if (rootNamed(name)?.notModelled) throw new NotEmulated(`the paths of $.${name}`, `flow "${frame.flow.name}"`);
    return ofContact(name);
  };
}

function keepPace(pace: Pace, run: FlowRun, at: { frame: Frame; identifier: string }): void {
  const instant = run.host.now();
  if (instant !== pace.instant) {
    pace.instant = instant;
    pace.blocks = 0;
  }
  pace.blocks += 1;
  if (pace.blocks > BLOCKS_AT_ONE_INSTANT) throw new EndlessFlowError(at.frame.flow.name, at.identifier);
}

const indexes = new WeakMap<FlowDocument, ReadonlyMap<string, FlowAction>>();

function indexActions(document: FlowDocument): ReadonlyMap<string, FlowAction> {
  let index = indexes.get(document);
  if (!index) {
    index = new Map(document.Actions.map((action) => [action.Identifier, action]));
    indexes.set(document, index);
  }
  return index;
}
