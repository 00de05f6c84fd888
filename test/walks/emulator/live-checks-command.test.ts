import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instanceWith, runLiveChecksCommand } from '../../scenario/emulator/live-checks-process';

const folder = mkdtempSync(join(tmpdir(), 'live-checks-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('asks nobody where there is nobody, and is content where all is as assumed', async () => {
  const emulator = await instanceWith({});
  const file = join(folder, 'usual.json');
  try {
    const { code, asked } = await runLiveChecksCommand(['--switches', file, '--no-questions'], { emulator });
    expect([code, asked.includes('What did you see')]).toEqual([0, false]);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ testUsage: 'accepted' });
  } finally {
    await emulator.stop();
  }
});

test('says what is wrong with its own words, and touches no instance then', async () => {
  expect(await runLiveChecksCommand([])).toMatchObject({ code: 2, asked: expect.stringMatching(/^CONNECT_INSTANCE_ID is not set\.\nusage: live-checks/) as string });
  expect(await runLiveChecksCommand(['--colour'])).toMatchObject({ code: 2 });
  expect(await runLiveChecksCommand(['--help'])).toMatchObject({ code: 0, out: expect.arrayContaining([expect.stringContaining('usage: live-checks')]) as string[] });
});
