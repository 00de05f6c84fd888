import { WORDING_KEYS } from '../../lib/wording/keys';
import { textsOf } from '../../lib/wording/texts';
import { shippedIn } from '../../lib/wording/wordings';

/** Every key of the wording: when it is said, and what English says. */
export function printWordingKeys(): string {
  const english = shippedIn('en');
  const rows = Object.entries(WORDING_KEYS).map(([key, { kind, when }]) => `| \`${key}\` | ${kind} | ${when} | ${inCell(english[key]!)} |`);
  return `# The keys of the wording

\`npm run docs:print\` prints this page from the code. [Wording](wording.md) says how to say something otherwise.

*said*: a flow speaks it, so it may be text, SSML or a recording. *shown*: plain text on a screen. *word*: plain text in which functions fill the names in braces. *voice*: a name of Amazon Polly.

| Key | Kind | Who hears or reads it, and when | In English |
|---|---|---|---|
${rows.join('\n')}

## What the APIs answer

Files of the folder \`answers\`. Where a sentence is put together, its parts have keys of their own. [The refusals](../refusals.md) say when each is given.

${tableOf(textsOf('answers').english)}

## What \`<dialback-callback>\` says

Files of the folder \`component\`.

${tableOf(textsOf('component').english)}
`;
}

function tableOf(english: Readonly<Record<string, string>>): string {
  return ['| Key | In English |', '|---|---|', ...Object.entries(english).map(([key, text]) => `| \`${key}\` | ${inCell(text)} |`)].join('\n');
}

function inCell(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}
