import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScenarioReport } from '../../../local/scenarios/scenario';
import { tellScenarios } from '../../../local/scenarios/tell-scenarios';
import { captured } from '../../captured';

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'local/scenario-command.ts', ...args], { cwd: join(__dirname, '../../..'), encoding: 'utf8' });

describe('npm run scenario', () => {
  test('with --json prints one JSON document and nothing else', async () => {
    const { out } = await captured(() => tellScenarios(['click-to-dial', '--json']).then(() => 0));
    const report = JSON.parse(out) as ScenarioReport;
    expect(Object.keys(report)).toEqual(['scenario', 'mode', 'outcome', 'journey', 'measures']);
    expect(Object.keys(report.measures)).toEqual(['clickToQueuedSeconds', 'customerHoldSeconds', 'agentWaitSeconds', 'customerDials', 'callbacksCreated', 'awsCallsOnClick']);
  });

  test('without it prints the journey with clock times', async () => {
    const { out } = await captured(() => tellScenarios(['legacy']).then(() => 0));
    expect(out).toMatch(/^legacy \(legacy\): answered\n\n\d\d:\d\d:\d\d {2}requested /);
  });

  test('refuses switches that are none, by name', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'switches-')), 'switches.json');
    writeFileSync(file, JSON.stringify({ retry: 'maybe' }));
    await expect(tellScenarios(['click-to-dial', '--switches', file])).rejects.toThrow('The switch retry is "maybe". It may be: new-contact, same-contact.');
  });

  test('refuses a name that is none with the list, prints nothing on stdout, and fails', async () => {
    const { stdout, stderr, status } = run('nonsense');
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toContain('click-to-dial-agent-busy');
    await expect(tellScenarios([])).rejects.toThrow('click-to-dial-agent-busy');
  });
});
