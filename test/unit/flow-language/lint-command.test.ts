import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lintFiles } from '../../../flow-language/lint-command-files';
import { captured } from '../../captured';
import { end, flow } from './rule-cases';

const ROOT = join(__dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'flows-'));
const file = (name: string, content: unknown): string => {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return join(folder, name);
};
const clean = file('clean.json', flow(end()));
const orphan = file('orphan.json', flow(end(), end('orphan')));
const wrong = file('wrong.json', { ...flow(end()), StartAction: 'gone' });
const ended = flow({ Identifier: 'end', Type: 'EndFlowExecution', Parameters: {}, Transitions: {} });
const whisper = file('whisper.json', ended);
const outbound = file('myOutboundWhisper.json', ended);

const run = (...args: string[]) => captured(() => lintFiles(args));

afterAll(() => rmSync(folder, { recursive: true }));

test('prints a line per problem, warnings marked, and exits with 1 when a file has an error', () => {
  const { status: code, stdout: out } = spawnSync(process.execPath, ['--import', 'tsx', 'flow-language/lint-command.ts', clean, orphan, wrong], { cwd: ROOT, encoding: 'utf8' });

  expect(code).toBe(1);
  expect(out.split('\n')).toEqual([
    `${orphan}: document: action-unreachable: warning: no way leads from StartAction to "orphan" (DisconnectParticipant)`,
    `${wrong}: document: start-action: StartAction is "gone", which no action has as its Identifier`,
    `${wrong}: document: action-unreachable: warning: no way leads from StartAction to "end" (DisconnectParticipant)`,
    '',
  ]);
});

test('exits with 0 when there are warnings only, and prints one JSON document on demand', async () => {
  const { code, out } = await run('--json', clean, orphan);

  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    files: [
      { file: clean, type: 'CONTACT_FLOW', problems: [] },
      { file: orphan, type: 'CONTACT_FLOW', problems: [expect.objectContaining({ severity: 'warning', action: null, rule: 'action-unreachable' })] },
    ],
    errors: 0,
    warnings: 1,
  });
});

test('holds a flow to the type that is given, else to the one it speaks for', async () => {
  expect((await run(whisper)).code).toBe(0);
  expect(await run('--type', 'AGENT_WHISPER', clean)).toMatchObject({ code: 1, out: expect.stringMatching(/: end: action-flow-type: DisconnectParticipant is not allowed in AGENT_WHISPER/) });
});

test('lets the name of the file choose among the types that fit', async () => {
  const types = (JSON.parse((await run('--json', whisper, outbound)).out) as { files: { type: string }[] }).files.map(({ type }) => type);

  expect(types).toEqual(['AGENT_WHISPER', 'OUTBOUND_WHISPER']);
});

test('exits with 2 and says how it is used when the command itself is wrong', async () => {
  expect(await run()).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^no FILE given\nusage: connect-flow-lint /) });
  expect(await run('--type', 'WHISPER', clean)).toMatchObject({ code: 2, err: expect.stringMatching(/^there is no flow type "WHISPER"; allowed: CONTACT_FLOW, /) });
  expect(await run(join(folder, 'missing.json'))).toMatchObject({ code: 2, err: expect.stringMatching(/^cannot read .*missing\.json/) });
  expect(await run('--fix', clean)).toMatchObject({ code: 2, err: expect.stringMatching(/--fix/) });
});
