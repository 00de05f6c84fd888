/** `npm run bench [-- --json] [-- NAME…]` runs every measure, or the named ones. `--json` prints one document and nothing else. */
import { parseArgs } from 'node:util';
import { measureNamed, measures } from './register';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
  const chosen = positionals.length > 0 ? positionals.map(measureNamed) : measures;
  const document: Record<string, unknown> = { node: process.version, platform: `${process.platform} ${process.arch}` };
  for (const measure of chosen) {
    const result = await measure.run();
    document[measure.name] = result;
    if (!values.json) console.log([`${measure.name}`, ...measure.lines(result).map((line) => `  ${line}`), ''].join('\n'));
  }
  if (values.json) console.log(JSON.stringify(document, null, 2));
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
