import { ConnectClient } from '@aws-sdk/client-connect';
import { workspaceCheck } from '../../../lib/doctor/checks/workspace';
import type { Account } from '../../../lib/doctor/finding';

const look = (output: string | undefined, associations: object[]) => {
  const send = vi.fn().mockResolvedValue({ IntegrationAssociationSummaryList: associations });
  return workspaceCheck.run({ connect: Object.assign(new ConnectClient({ region: 'eu-central-1' }), { send }), instanceId: 'i', stack: { output: () => output } } as unknown as Account);
};

test('an instance without the application is named, with what to do; one with it is right', async () => {
  expect(await look('Dialback', [])).toMatchObject([{ is: 'wrong', says: expect.stringContaining('no agent can open the page') }]);
  expect(await look('Dialback', [{ IntegrationType: 'APPLICATION' }])).toMatchObject([{ is: 'right' }]);
});

test('a stack whose page is no application of the workspace has nothing to look at', async () => {
  expect(await look(undefined, [])).toEqual([]);
});
