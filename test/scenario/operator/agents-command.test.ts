import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agents } from '../../../bin/commands/agents/agents';
import { seedCentre } from '../../../emulator/seed-centre';
import { usualSeed } from '../../../emulator/usual-seed';
import { openOperatorAccount, type OperatorAccount } from './operator-account';

const directory = mkdtempSync(join(tmpdir(), 'dialback-agents-'));
const roles = { kind: 'claim' as const, claim: 'cognito:groups', administrators: ['admins'], supervisors: [{ who: 'leads', queues: 'all' as const }] };
let account: OperatorAccount;
let poolId: string;

beforeEach(async () => {
  account = await openOperatorAccount({ settings: { roles } });
  const { userPools, stacks, connect } = account.emulator;
  poolId = userPools.create().poolId;
  stacks.find('Dialback')!.outputs['SignInPoolId'] = poolId;
  for (const group of ['admins', 'leads']) userPools.createGroup(poolId, group);
  const seed = usualSeed();
  seedCentre(connect.centre, { ...seed, agents: ['ada', 'Ben.O'].map((username) => ({ ...seed.agents[0]!, username })) });
});
afterEach(() => account.close());
afterAll(() => rmSync(directory, { recursive: true }));

const run = (...options: string[]) => account.run(agents, ...options);
function file(text: string): string {
  const path = join(directory, 'agents.csv');
  writeFileSync(path, text);
  return path;
}

describe('npm run agents -- list', () => {
  test('names who can sign in, who cannot, and who is not in Connect any more', async () => {
    account.emulator.userPools.addUser(poolId, { username: 'ADA', attributes: {} });
    account.emulator.userPools.addUser(poolId, { username: 'carl', attributes: {} });
    expect(await run('list')).toEqual({
      code: 1,
      lines: ['ada was sent a password, and has not signed in yet', 'Ben.O is in Connect, and cannot sign in: import them', 'carl can sign in, and is not in Connect: they left, or have another name there now. Disable this name'],
    });
    const { lines } = await run('list', '--json');
    expect(JSON.parse(lines.join('\n'))).toEqual([
      { username: 'ada', state: 'invited' },
      { username: 'Ben.O', state: 'not-in-pool' },
      { username: 'carl', state: 'not-in-connect' },
    ]);
  });
});

describe('npm run agents -- import', () => {
  const people = 'username,email,groups\nADA,ada@example.com,leads\nben.o,ben@example.com,\ncarl,carl@example.com,\n';

  test('says in a dry run what each line would do, and invites nobody', async () => {
    expect(await run('import', file(people), '--dry-run')).toEqual({
      code: 1,
      lines: ['line 2: ada would be invited', 'line 3: Ben.O would be invited', expect.stringMatching(/^line 4: carl is refused: Connect has no user of this name/), '2 would be invited, 0 there already, 1 refused.'],
    });
    expect(account.emulator.userPools.users(poolId)).toEqual([]);
  });

  test('invites them under their names in Connect, with their groups; doing it again changes nothing', async () => {
    expect((await run('import', file(people))).lines.at(-1)).toBe('2 invited, 0 there already, 1 refused.');
    expect(account.emulator.userPools.users(poolId).map(({ username, attributes }) => [username, attributes['email']])).toEqual([
      ['ada', 'ada@example.com'],
      ['Ben.O', 'ben@example.com'],
    ]);
    expect(account.emulator.userPools.groupsOf(poolId, 'ada')).toEqual(['leads']);
    expect((await run('import', file(people))).lines.at(-1)).toBe('0 invited, 2 there already, 1 refused.');
  });

  test('goes on from where it was cut off', async () => {
    account.emulator.faults.inject({ service: 'cognito-idp', operation: 'AdminAddUserToGroup', kind: 'error-before', nth: 1, code: 'AccessDeniedException', status: 400 });
    await expect(run('import', file(people))).rejects.toThrow();
    expect((await run('import', file(people))).lines.at(-1)).toBe('1 invited, 1 there already, 1 refused.');
    expect(account.emulator.userPools.groupsOf(poolId, 'ada')).toEqual(['leads']);
  });

  test.each([
    ['an address that is none', 'username,email\nada,ada\n', /"ada" is no e-mail address/],
    ['a group that the settings do not name', 'username,email,groups\nada,ada@example.com,bosses\n', /there is no group "bosses". The settings name admins, leads/],
  ])('refuses %s by its line', async (_what, text, says) => {
    const { code, lines } = await run('import', file(text));
    expect([code, lines[0]]).toEqual([1, expect.stringMatching(says)]);
    expect(account.emulator.userPools.users(poolId)).toEqual([]);
  });

  test.each([
    ['a column that it does not know', 'name,mail\n', /a column "name". Known are: username, email, groups/],
    ['a file that is not there', undefined, /ENOENT/],
  ])('refuses %s as a whole', async (_what, text, says) => {
    await expect(run('import', text === undefined ? join(directory, 'nowhere.csv') : file(`${text}x,y\n`))).rejects.toThrow(says);
  });
});

describe('npm run agents -- disable', () => {
  test('shuts a person out until they are enabled again; an import does not let them in', async () => {
    const { clientId } = account.emulator.userPools.createClient(poolId);
    const token = () => account.emulator.userPools.issueToken({ poolId, clientId, username: 'ada' });
    await run('import', file('username,email\nada,ada@example.com\n'));
    expect((await run('disable', 'Ada')).lines[0]).toMatch(/^Ada is shut out/);
    await expect(token()).rejects.toMatchObject({ code: 'NotAuthorizedException' });
    expect((await run('import', file('username,email\nada,ada@example.com\n'))).lines[0]).toMatch(/they are shut out/);
    await run('enable', 'ada');
    await expect(token()).resolves.toEqual(expect.any(String));
  });

  test('says so where nobody is called that', async () => {
    await expect(run('disable', 'zoe')).rejects.toThrow('Nobody in the user pool is called zoe.');
  });
});

test('with an issuer of the operator’s own, it says where agents are looked after', async () => {
  const other = await openOperatorAccount({ settings: { page: { kind: 'none' }, pageOrigins: ['https://desk.example.com'], signIn: { kind: 'issuer', issuer: 'https://login.example.com/', audience: ['desk'] } } });
  await expect(other.run(agents, 'list')).rejects.toThrow('Agents sign in at https://login.example.com/: add and remove them there.');
  await other.close();
});

test('it says what it can do, when it is asked for something else', async () => {
  await expect(run('remove', 'ada')).rejects.toThrow('Say what to do: list, import FILE, disable NAME or enable NAME.');
});
