import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES } from '../../../lib/page/page-code';

test('whoever serves the pages themselves gets by `npm run web:build` each page that the stack serves', () => {
  const { scripts } = JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8')) as { scripts: Record<string, string> };
  const builds = scripts['web:build']!.split(' && ');
  expect(builds.map((build) => /--mode (\w+)/.exec(build)?.[1] ?? 'agent')).toEqual(PAGES);
});
