import { operationModels } from '../../../emulator/connect/api/operation-model';
import { operationNotes } from '../../../emulator/connect/api/operation-notes';
import { unemulatedMembers } from '../../../emulator/connect/api/unemulated-members';
import { operationFactories } from '../../../emulator/connect/operations/register';
import { Footnotes } from './footnotes';

/** Prints every operation of the SDK in use: yes, partly with a footnote, no. */
export function printOperations(): string[] {
  const footnotes = new Footnotes('operation');
  const rows = Object.keys(operationFactories)
    .sort()
    .map((name) => {
      const marks = footnotes.mark(notesOn(name));
      const { method, uriTemplate } = operationModels.get(name)!;
      return `| \`${name}\` | ${marks ? `partly ${marks}` : 'yes'} | \`${method} ${uriTemplate}\` |`;
    });
  const missing = [...operationModels.keys()].filter((name) => !(name in operationFactories)).sort();
  return [
    `${rows.length} of the ${operationModels.size} operations that the installed SDK knows.`,
    '',
    '| Operation | Emulated | Request |',
    '|---|---|---|',
    ...rows,
    '',
    ...footnotes.lines(),
    '',
    `**No** (answered with \`NotEmulated\`, HTTP 501): ${missing.map((name) => `\`${name}\``).join(', ')}.`,
  ];
}

function notesOn(operation: string): string[] {
  const note = (operationNotes as Record<string, string>)[operation];
  const refused = (unemulatedMembers as Record<string, readonly string[]>)[operation] ?? [];
  const members = refused.length > 0 ? [`Refuses by name: ${refused.map((member) => `\`${member}\``).join(', ')}.`] : [];
  return [...(note ? [note] : []), ...members];
}
