import { SUCCESS_ENDS_THE_FLOW } from '../../../emulator/connect/flow-runner/block';
import { blocks } from '../../../emulator/connect/flow-runner/blocks/register';
import { CATALOGUE } from '../../../flow-language/catalogue/catalogue';
import { NOT_MODELLED_ACTIONS } from '../../../flow-language/catalogue/not-modelled-actions';
import { Footnotes } from './footnotes';

/** Every action type of the flow language that the documentation or the console knows: yes, partly with a footnote, no. */
export function printBlocks(): string[] {
  const footnotes = new Footnotes('block');
  const rows = [...blocks.values()].map(({ type, notes = [], neverTaken = {} }) => {
    // A transfer that succeeded ends the flow in Connect too.
    const differing = Object.entries(neverTaken).filter(([, reason]) => reason !== SUCCESS_ENDS_THE_FLOW);
    const never = differing.map(([branch, reason]) => `Never takes \`${branch}\`: ${reason}`);
    const marks = footnotes.mark([...notes, ...never]);
    return `| \`${type}\` | ${marks ? `partly ${marks}` : 'yes'} | ${flowTypesOf(type)} |`;
  });
  return [
    '| Action type | Emulated | Flow types |',
    '|---|---|---|',
    ...rows,
    '',
    ...footnotes.lines(),
    '',
    `**No** (a flow that reaches one stops with \`NotEmulated\`; the lint warns): ${NOT_MODELLED_ACTIONS.map((type) => `\`${type}\``).join(', ')}.`,
  ];
}

function flowTypesOf(type: string): string {
  const { flowTypes, disputedFlowTypes = [] } = CATALOGUE[type]!;
  const listed = flowTypes.join(', ');
  return disputedFlowTypes.length > 0 ? `${listed}; disputed: ${disputedFlowTypes.join(', ')}` : listed;
}
