import { SCENARIO_GROUPS } from '../../local/scenarios/register';

export function printStories(): string {
  return [
    '# Stories',
    '',
    'Each story plays on virtual time, on the very template that is deployed, and prints its journey and what was measured. It stops where something',
    'does not come true. `npm run --silent scenario -- NAME` plays one, and `npm run --silent scenario -- --all` plays all. `npm run docs:print`',
    'prints this page.',
    ...Object.entries(SCENARIO_GROUPS).flatMap(([heading, scenarios]) => ['', `## ${heading}`, '', '| Name | What happens |', '|---|---|', ...scenarios.map(({ name, about }) => `| \`${name}\` | ${about} |`)]),
    '',
  ].join('\n');
}
