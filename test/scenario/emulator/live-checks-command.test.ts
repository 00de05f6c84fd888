import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SWITCHES } from '../../../emulator/connect/switches';
import { CHECKS } from '../../../emulator/live-checks/checks';
import { linesToCheck } from '../../../emulator/live-checks/lines-to-check';
import { readSwitches } from '../../../emulator/read-switches';
import { instanceWith, runLiveChecksCommand } from './live-checks-process';

const folder = mkdtempSync(join(tmpdir(), 'live-checks-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('finds what is set otherwise, takes what the operator saw, and writes the file that the emulator starts with', async () => {
  const emulator = await instanceWith({ testUsage: 'refused', stopOfEndedContact: 'resource-not-found' });
  const [file, page] = [join(folder, 'found.json'), join(folder, 'page.md')];
  writeFileSync(page, '| Check | Why it matters |\n|---|---|\n| The phone rings | Else nobody hears it |\n| The phone is red | It is said so |\n');
  try {
    const questions = SWITCHES.filter(({ name }) => !(name in CHECKS)).length;
    // The first is `retry`, which may not be `maybe`.
    const input = ['maybe', 'same-contact', ...Array<string>(questions - 1).fill(''), 'n', 'y', ''].join('\n');
    const { code, out, asked } = await runLiveChecksCommand(['--switches', file, '--page', page], { emulator, input });
    expect(code).toBe(1);
    expect(out.filter((line) => line.startsWith('OTHERWISE '))).toEqual(['OTHERWISE   retry: same-contact, not new-contact (operator)', 'OTHERWISE   stopOfEndedContact: resource-not-found, not contact-not-found (test)', 'OTHERWISE   testUsage: refused, not accepted (test)']);
    expect(readSwitches(file)).toMatchObject({ retry: 'same-contact', testUsage: 'refused', stopOfEndedContact: 'resource-not-found', testMessages: 'joined' });
    expect(asked.match(/\nretry: /g)).toHaveLength(2);
    expect(asked).toContain('(new-contact, same-contact; Enter: not looked)');
    expect(out.slice(-2)).toEqual(['OTHERWISE: The phone rings', 'as assumed: The phone is red']);
    expect(emulator.connect.centre.listTestCases()).toEqual([]);
  } finally {
    await emulator.stop();
  }
});

test('each line of the page is a question', () => {
  const lines = linesToCheck(readFileSync(join(__dirname, '../../../docs/operator/check-on-a-live-instance.md'), 'utf8'));
  expect(lines.length).toBeGreaterThan(20);
  expect(lines[0]).toMatchObject({ check: 'The handoff call is answered and the handoff flow runs' });
  expect(() => linesToCheck('# A page')).toThrow('no table');
});
