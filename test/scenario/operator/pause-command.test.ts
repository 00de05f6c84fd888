import { pause, resume } from '../../../bin/commands/pause';
import { openOperatorAccount, type OperatorAccount } from './operator-account';

const WHY = 'Wrong numbers are being called.';
let account: OperatorAccount;
afterEach(() => account.close());

describe('npm run pause', () => {
  test('pauses everything says since when and why, and that is ended by resume', async () => {
    account = await openOperatorAccount();
    const since = account.emulator.time.iso();
    expect((await account.run(pause, '--why', WHY)).lines).toEqual([`All calls have been paused since ${since}: ${WHY}`, expect.stringContaining('npm run resume')]);
    expect(await account.item('pauses', 'current')).toMatchObject({ everything: { M: { by: { S: 'operator' } } } });
    expect((await account.run(resume)).lines).toEqual([`Calls go on. They were paused since ${since}: ${WHY}`]);
    expect((await account.run(resume)).lines).toEqual(['Calls were not paused.']);
  });

  test('pauses a queue by its name, and says what stays paused when another pause ends', async () => {
    account = await openOperatorAccount();
    await account.run(pause, '--queue', 'Support', '--why', WHY);
    await account.run(pause);
    expect((await account.run(resume)).lines).toEqual([expect.stringContaining('The operator gave no reason.'), expect.stringMatching(/^Callbacks of Support have been paused since .*: Wrong numbers are being called\.$/)]);
    expect((await account.run(resume, '--queue', 'Support')).lines).toEqual([expect.stringMatching(/^Callbacks of Support go on\./)]);
  });

  test('keeps the first reason when it is given twice', async () => {
    account = await openOperatorAccount();
    await account.run(pause, '--why', WHY);
    expect((await account.run(pause, '--why', 'Another reason.')).lines[0]).toContain(WHY);
  });

  test('names the queues there are when there is none of that name', async () => {
    account = await openOperatorAccount();
    await expect(account.run(pause, '--queue', 'Suport')).rejects.toThrow('The settings name no queue "Suport". They name: Support, Sales.');
    expect(await account.item('pauses', 'current')).toBeUndefined();
  });

  test('says what to do where the stack was not deployed, or by an earlier version', async () => {
    account = await openOperatorAccount({ deployed: false });
    await expect(account.run(pause)).rejects.toThrow('There is no stack Dialback in eu-central-1 of this account. Deploy it first (npm run deploy)');
    account.emulator.stacks.add({ id: 'old', name: 'Dialback', outputs: {}, createdAt: 0 });
    await expect(account.run(pause)).rejects.toThrow('has no output CallbacksTableName: an earlier version of Dialback made it. Deploy it again');
  });
});
