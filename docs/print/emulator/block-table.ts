import { blocks } from '../../../emulator/connect/flow-runner/blocks/register';
import { CATALOGUE } from '../../../flow-language/catalogue/catalogue';
import { NOT_MODELLED_ACTIONS } from '../../../flow-language/catalogue/not-modelled-actions';
import { Footnotes } from './footnotes';

/** Every action type of the flow language that the documentation or the console knows: yes, partly with a footnote, no. */
export function printBlocks(): string[] {
  const footnotes = new Footnotes('block');
  const rows = [...blocks.values()].map(({ type, notes = [], neverTaken = {} }) => {
    const never = Object.entries(neverTaken).map(([branch, reason]) => `Never takes \`${branch}\`: ${reason}`);
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
