import { SUCCESS_ENDS_THE_FLOW } from '../../../emulator/connect/flow-runner/block';
import { blocks } from '../../../emulator/connect/flow-runner/blocks/register';
import { CATALOGUE } from '../../../flow-language/catalogue/catalogue';
import { NOT_MODELLED_ACTIONS } from '../../../flow-language/catalogue/not-modelled-actions';
import { notModelledIn, type NotModelled } from '../../../flow-language/catalogue/not-modelled-parameters';
import { Footnotes } from './footnotes';

/** Prints every action type of the flow language that the documentation or the console knows: yes, partly with a footnote, no. */
export function printBlocks(): string[] {
  const footnotes = new Footnotes('block');
  const rows = [...blocks.values()].map(({ type, notes = [], neverTaken = {} }) => {
    // A transfer that succeeds ends the flow in Connect too.
    const differing = Object.entries(neverTaken).filter(([, reason]) => reason !== SUCCESS_ENDS_THE_FLOW);
    const never = differing.map(([branch, reason]) => `Never takes \`${branch}\`: ${reason}`);
    const marks = footnotes.mark([...notes, ...never, ...notModelledIn(CATALOGUE[type]!).map(stopsAt)]);
    return `| \`${type}\` | ${marks ? `partly ${marks}` : 'yes'} | ${flowTypesOf(type)} |`;
  });
  return [
    '| Action type | Emulated | Flow types |',
    '|---|---|---|',
    ...rows,
    '',
    ...footnotes.lines(),
    '',
    'A flow stops with `NotEmulated` at each of these, and the lint warns of it:',
    '',
    '| Action type | Not emulated, since |',
    '|---|---|',
    ...Object.entries(NOT_MODELLED_ACTIONS).map(([type, why]) => `| \`${type}\` | ${why} |`),
  ];
}

/** The lint warns of each of these too. */
function stopsAt({ path, values, why }: NotModelled): string {
  const value = values ? ` with the value ${values.map((one) => `"${one}"`).join(' or ')}` : '';
  return `A flow stops with \`NotEmulated\` at the parameter \`${path}\`${value}${why ? `: ${why}` : ''}.`;
}

function flowTypesOf(type: string): string {
  const { flowTypes, disputedFlowTypes = [] } = CATALOGUE[type]!;
  const listed = flowTypes.join(', ');
  return disputedFlowTypes.length > 0 ? `${listed}; disputed: ${disputedFlowTypes.join(', ')}` : listed;
}
