import type { FlowAction, FlowDocument } from '../../flow-language/types';

/** Where a block leads: the branch as the journal names it, and the block behind it. */
export interface Way {
  branch: string;
  to: string;
}

/** Every way out of a block. One with conditions has its NextAction from the editor, which copies another branch there. */
export function waysOf({ Transitions: { NextAction, Errors = [], Conditions = [] } }: FlowAction): Way[] {
  const conditions = Conditions.map(({ Condition, NextAction: to }) => ({ branch: `${Condition.Operator} ${Condition.Operands[0]}`, to }));
  return [...(NextAction !== undefined && conditions.length === 0 ? [{ branch: 'NextAction', to: NextAction }] : []), ...Errors.map(({ ErrorType, NextAction: to }) => ({ branch: ErrorType, to })), ...conditions];
}

/** A flow as a Mermaid flowchart. What ran is filled, and the ways that were taken are thick. @param ran the branches that were taken, by block. */
export function drawFlow({ StartAction, Actions }: FlowDocument, ran: ReadonlyMap<string, ReadonlySet<string>>): string {
  const nodes = new Map(Actions.map(({ Identifier }, index) => [Identifier, `b${index}`]));
  const boxes = Actions.map(({ Identifier, Type }) => `  ${nodes.get(Identifier)}["${quoted(Type)}<br/>${quoted(Identifier)}"]${ran.has(Identifier) ? ':::ran' : ''}`);
  const arrows = Actions.flatMap((action) =>
    waysOf(action).flatMap(({ branch, to }) => {
      const [from, target] = [nodes.get(action.Identifier), nodes.get(to)];
      return target ? [`  ${from} ${ran.get(action.Identifier)?.has(branch) ? '==>' : '-.->'}|"${quoted(branch)}"| ${target}`] : [];
    }),
  );
  return ['flowchart TD', `  start((start)) --> ${nodes.get(StartAction)}`, ...boxes, ...arrows, '  classDef ran fill:#cde8d5,stroke:#1d7a3e', ''].join('\n');
}

/** Mermaid writes characters as entities within quotes. */
function quoted(text: string): string {
  return text.replace(/[#"<>&\n]/g, (character) => `#${character.codePointAt(0)};`);
}
