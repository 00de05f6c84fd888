import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (page: string) => readFileSync(join(__dirname, '../../..', page), 'utf8');
const created = read('docs/operator/what-it-creates.md');

/** Returns names that a page gives to parts of the stack and that the printed list does not hold. */
function unknownNames(text: string): string[] {
  const outputs = [...text.matchAll(/outputs? `(\w+)`/g)].map(([, name]) => `| \`${name}\` |`);
  const alarms = [...text.matchAll(/\*([\w-]+(?:\/[\w-]+)+)\*/g)].filter(([, path]) => !path!.endsWith('/Errors')).map(([, path]) => `| \`${path}\` |`);
  const queries = [...text.matchAll(/quer(?:y|ies) (?:\*\*|")([^*"]+)(?:\*\*|")/g)].map(([, name]) => `| Dialback/${name!.replace('Dialback / ', '').replaceAll('\n', ' ')} |`);
  return [...outputs, ...alarms, ...queries].filter((name) => !created.includes(name));
}

test.each(['docs/operator/deploy.md', 'docs/operator/when-things-go-wrong.md', 'docs/customer-api.md'])('%s names outputs, alarms and saved queries as the stack does', (page) => {
  expect(unknownNames(read(page))).toEqual([]);
});

test('finds what the stack does not create', () => {
  expect(unknownNames('The output `Nothing`, the alarm *Tick/StandsQuiet*, the saved query **why not**; the output `ApiUrl`.')).toEqual(['| `Nothing` |', '| `Tick/StandsQuiet` |', '| Dialback/why not |']);
});
