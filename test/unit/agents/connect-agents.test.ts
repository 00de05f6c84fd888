import type { ConnectClient } from '@aws-sdk/client-connect';
import { createAgentRouting } from '../../../lambda/agents/adapters/connect-agents';
import { createAgentDirectory } from '../../../lambda/agents/adapters/connect-users';

interface Desk {
  status: string;
  next?: string;
  onContact?: boolean;
}

const NAMES: Record<string, string> = { 'id-available': 'Available', 'id-held': 'Dialing out', 'id-break': 'Break' };

/** Connect as PutUserStatus describes it: for an agent on a contact, the new status becomes the next one. */
function connectWith(desk: Desk) {
  const answers: Record<string, (input: { AgentStatusId: string }) => object> = {
    GetCurrentUserDataCommand: () => ({
      UserDataList: [
        {
          User: { Id: 'u-ada' },
          Status: { StatusArn: `arn:status/${desk.status}`, StatusName: NAMES[desk.status] },
          ...(desk.next && { NextStatus: NAMES[desk.next] }),
          Contacts: desk.onContact ? [{ AgentContactState: 'CONNECTED' }] : [],
        },
      ],
    }),
    PutUserStatusCommand: ({ AgentStatusId }) => Object.assign(desk, { [desk.onContact ? 'next' : 'status']: AgentStatusId }),
    DescribeAgentStatusCommand: ({ AgentStatusId }) => ({ AgentStatus: { Name: NAMES[AgentStatusId] } }),
  };
  const send = async (command: { constructor: { name: string }; input: never }) => answers[command.constructor.name]!(command.input);
  return { send } as unknown as ConnectClient;
}

const routingOf = (desk: Desk) => createAgentRouting(connectWith(desk), { instanceId: 'i', holdStatusId: 'id-held', routableStatusId: 'id-available' });

describe('an agent held by status', () => {
  test('goes back to where they were', async () => {
    const desk: Desk = { status: 'id-available' };
    const original = await routingOf(desk).routedBy('u-ada', 'hold-status');
    await routingOf(desk).takeOut('u-ada', 'hold-status');
    expect(desk.status).toBe('id-held');
    await routingOf(desk).giveBack('u-ada', 'hold-status', original!);
    expect(desk.status).toBe('id-available');
  });

  test('while on a contact is not left in the status of the hold when the contact ends', async () => {
    const desk: Desk = { status: 'id-available', onContact: true };
    await routingOf(desk).takeOut('u-ada', 'hold-status');
    expect(desk.next).toBe('id-held');
    await routingOf(desk).giveBack('u-ada', 'hold-status', 'id-available');
    expect(desk.next).toBe('id-available');
  });

  test('who chose a break for after the contact is neither held nor brought back from it', async () => {
    const desk: Desk = { status: 'id-available', next: 'id-break', onContact: true };
    expect(await routingOf(desk).routedBy('u-ada', 'hold-status')).toBeUndefined();
    await routingOf(desk).giveBack('u-ada', 'hold-status', 'id-available');
    expect(desk.next).toBe('id-break');
  });
});

describe('who is calling', () => {
  const refusing = (name: string) => ({ send: () => Promise.reject(Object.assign(new Error('no'), { name })) }) as unknown as ConnectClient;

  test.each(['ResourceNotFoundException', 'InvalidParameterException'])('is nobody when Connect answers %s to the user id of the token', async (name) => {
    expect(await createAgentDirectory(refusing(name), { instanceId: 'i', holds: 'user-id' }).find('not a user id')).toBeUndefined();
  });

  test('stays open when Connect does not answer', async () => {
    await expect(createAgentDirectory(refusing('InternalServiceException'), { instanceId: 'i', holds: 'user-id' }).find('u-ada')).rejects.toThrow();
  });
});
