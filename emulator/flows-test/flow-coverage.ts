import type { ContactCentre } from '../connect/contact-centre';
import type { JournalEntry } from '../journal';
import type { FlowAction, FlowDocument } from '../../flow-language/types';
import { drawFlow, waysOf } from './flow-picture';

export interface FlowCoverage {
  flow: string;
  blocks: { run: number; all: number };
  branches: { taken: number; all: number };
  /** Blocks that no test reached. */
  missed: string[];
  /** The flow as a Mermaid flowchart, with the path taken. */
  picture: string;
}

/** How much of each published flow and module ran; of the default flows, none is told. */
export function coverageOf({ store }: Pick<ContactCentre, 'store'>, entries: readonly JournalEntry[]): FlowCoverage[] {
  const run = new Map<string, Set<string>>();
  for (const { kind, detail } of entries) {
    if (kind !== 'block') continue;
    const key = `${String(detail.flow)} ${String(detail.identifier)}`;
    run.set(key, (run.get(key) ?? new Set()).add(String(detail.branch)));
  }
  const all = [...store.flows.values(), ...store.modules.values()].filter((flow) => !store.defaultFlows.some(({ id }) => id === flow.id)).filter((flow): flow is typeof flow & { document: FlowDocument } => flow.document !== undefined);
  return all.map(({ name, document }) => {
    const seen = (action: FlowAction) => run.get(`${name} ${action.Identifier}`);
    const branches = document.Actions.flatMap((action) => waysOf(action).map(({ branch }) => seen(action)?.has(branch) ?? false));
    const missed = document.Actions.filter((action) => !seen(action)).map(({ Identifier }) => Identifier);
    return {
      flow: name,
      blocks: { run: document.Actions.length - missed.length, all: document.Actions.length },
      branches: { taken: branches.filter(Boolean).length, all: branches.length },
      missed,
      picture: drawFlow(document, new Map(document.Actions.flatMap((action) => (seen(action) ? [[action.Identifier, seen(action)!]] : [])))),
    };
  });
}
