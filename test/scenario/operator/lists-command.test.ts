import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lists } from '../../../bin/commands/lists/lists';
import { numbersCheck } from '../../../bin/commands/numbers-check';
import { openOperatorAccount, type OperatorAccount } from './operator-account';

const directory = mkdtempSync(join(tmpdir(), 'dialback-lists-'));
const HEADER = 'subject,reason\n';
let account: OperatorAccount;
beforeEach(async () => void (account = await openOperatorAccount()));
afterEach(() => account.close());
afterAll(() => rmSync(directory, { recursive: true }));

const run = (...options: string[]) => account.run(lists, ...options);
function file(text: string): string {
  const path = join(directory, 'list.csv');
  writeFileSync(path, text);
  return path;
}
const numbered = (count: number) => HEADER + Array.from({ length: count }, (_, n) => `+4930${String(1_000_000 + n)},letter\n`).join('');
const changeIn = (lines: string[]) => /undo (\S+)"/.exec(lines.join('\n'))![1]!;
const exported = async () => (await run('export')).lines.slice(1).sort();

describe('npm run lists -- import', () => {
  test('says in a dry run what each line would do, and changes nothing', async () => {
    await run('put', '030 1234567', '--list', 'do-not-call', '--reason', 'old');
    const path = file(`subject,list,reason\n+49 30 1234567,do-not-call,new\n+4930*,blocked,fraud\nFR,allowed,\n12,blocked,\n+49301234568,nowhere,\n`);
    const dry = await run('import', path, '--dry-run');
    expect(dry.lines.slice(0, -1)).toEqual([
      'line 2: +49 30 1234567 would be changed',
      'line 3: +4930* would be added',
      'line 4: FR would be added',
      expect.stringMatching(/^line 5: 12 is refused: .*short service number/),
      expect.stringMatching(/^line 6: .*refused: the list is "nowhere"; it must be one of blocked, allowed, do-not-call/),
    ]);
    expect(dry).toMatchObject({ code: 1 });
    expect(await exported()).toHaveLength(1);
  });

  test('does what the dry run said, and doing it again changes nothing', async () => {
    const path = file(`${HEADER}+49301234567,letter\n+4930*,range\n`);
    expect((await run('import', path, '--list', 'do-not-call')).lines[0]).toMatch(/^2 added, 0 changed/);
    expect((await run('import', path, '--list', 'do-not-call')).lines[0]).toMatch(/^0 added, 0 changed, 0 removed, 2 as it was/);
  });

  test.each([
    { kind: 'error-before', done: 98 },
    { kind: 'error-after', done: 196 },
  ] as const)('is exact after it was cut off ($kind): the same command goes on from there, and the audit log has each line once', async ({ kind, done }) => {
    const path = file(numbered(200));
    account.emulator.faults.inject({ service: 'dynamodb', operation: 'ExecuteTransaction', kind, nth: 2, code: 'AccessDeniedException', status: 400 });
    await expect(run('import', path, '--list', 'do-not-call')).rejects.toThrow();
    expect(await exported()).toHaveLength(done);
    expect((await run('import', path, '--list', 'do-not-call')).lines[0]).toBe(`${200 - done} added, 0 changed, 0 removed, ${done} as it was, 0 refused.`);
    const told = (await run('changes')).lines.filter((line) => line.startsWith('  '));
    expect(new Set(told).size).toBe(200);
    expect(told).toHaveLength(200);
  });

  test('reads texts as the API does: one text for what looks the same, and nothing that no person types', async () => {
    const { code, lines } = await run('import', file(`${HEADER}+49301234567,Cafe\u0301\n+49301234568,"a\u0000b"\n+49301234569,${'x'.repeat(201)}\n`), '--list', 'do-not-call');
    const refusal = '"reason" must be text of up to 200 characters, without control characters';
    expect({ code, lines: lines.slice(0, 2) }).toEqual({ code: 1, lines: [`line 3: +49301234568 refused: ${refusal}`, `line 4: +49301234569 refused: ${refusal}`] });
    expect(await exported()).toEqual([expect.stringContaining('Caf\u00e9')]);
    await expect(run('put', '+49301234568', '--list', 'do-not-call', '--reason', 'a\u0007')).rejects.toThrow(refusal);
  });

  test('comes back as it was exported', async () => {
    await run('import', file(`subject,list,agent,reason,until\n+49301234567,personal,u-ada,"a, ""b""",2027-01-01T00:00:00.000Z\n,restricted,u-ada,,\nDE,blocked,,,\n`));
    const before = await exported();
    const path = file(['action,list,subject,agent,reason,since,until,source', ...before].join('\n'));
    expect((await run('import', path)).lines[0]).toMatch(/^0 added, 0 changed, 0 removed, 3 as it was/);
    expect(before).toHaveLength(3);
  });
});

describe('npm run lists -- undo', () => {
  test('takes a change back, line by line, as one change more; and leaves what was changed since', async () => {
    await run('put', '+49301234567', '--list', 'do-not-call', '--reason', 'first');
    const before = await exported();
    const change = changeIn((await run('import', file(`${HEADER}+49301234567,second\n+49301234567,third\n+49301234568,new\n+49301234569,new\n`), '--list', 'do-not-call')).lines);
    await run('put', '+49301234569', '--list', 'do-not-call', '--reason', 'by hand');
    const undone = await run('undo', change);
    expect(undone.code).toBe(1);
    expect(undone.lines).toEqual(['+49301234569, do-not-call: changed since, and left as it is.', expect.stringMatching(/^3 lines taken back, as change .*; 1 left as they are\.$/)]);
    expect(await exported()).toEqual([...before, expect.stringContaining('by hand')]);
    await expect(run('undo', '2026-01-01T00:00:00.000Z~none')).rejects.toThrow('The audit log has no change');
  });

  test('takes a long file back portion by portion, the last first, and that can be taken back too', async () => {
    const change = changeIn((await run('import', file(numbered(110)), '--list', 'do-not-call')).lines);
    const listed = await exported();
    const undone = await run('undo', change);
    expect(undone.lines).toEqual([expect.stringMatching(/^110 lines taken back, as change .*\.$/)]);
    expect(await exported()).toEqual([]);
    const undo = / as change (\S+)\.$/.exec(undone.lines[0]!)![1]!;
    expect((await run('undo', undo)).lines).toEqual([expect.stringMatching(/^110 lines taken back/)]);
    expect(await exported()).toEqual(listed);
  });
});

test('what lists say of a number is told with its beginnings and its country, and who changed what, and when', async () => {
  await run('put', 'DE', '--list', 'allowed');
  await run('put', '+4930*', '--list', 'blocked', '--reason', 'fraud', '--by', 'grace');
  expect((await run('look', '030 1234567')).lines).toEqual([expect.stringMatching(/^\+4930\*  blocked  since .*, by administrator: fraud$/), expect.stringMatching(/^DE  allowed/)]);
  expect((await run('changes')).lines.join('\n')).toMatch(/grace, put by command: 1 lines\n  \+4930\*  blocked  before: none; after: since .*fraud/);
  await expect(run('rename')).rejects.toThrow('npm run lists -- import FILE');
});

test('numbers:check answers with the whole decision of that queue, agent and instant, by the lists of the stack', async () => {
  await run('put', '+4930*', '--list', 'blocked', '--reason', 'fraud');
  const check = async (...options: string[]) => (await account.run(numbersCheck, ...options)).lines.join('\n');
  expect(await check('--agent', 'u-ada', '030 1234567')).toMatch(/refused: This number is blocked.*fraud.* \(number-blocked\)/);
  expect(await check('--queue', 'Support', '--at', '2026-11-23T03:12:00Z', '+4989123456')).toMatch(/\+4989123456  refused: It is 2026-11-23 04:12 \(Europe\/Berlin.* \(outside-calling-window\)/);
  expect(await check('--queue', 'Support', '--at', '2026-11-23T12:12:00Z', '+4989123456')).toMatch(/may be called: No rule forbids the call/);
  await expect(check('--queue', 'Suport', '+4989123456')).rejects.toThrow('They name: Support, Sales.');
});
