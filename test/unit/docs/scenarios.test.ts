import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenarios } from '../../../local/scenarios/register';

const readme = readFileSync(join(__dirname, '../../../README.md'), 'utf8');

test.each(scenarios.map(({ name }) => name))('the README names the scenario %s', (name) => {
  expect(readme).toContain(`\`${name}\``);
});
