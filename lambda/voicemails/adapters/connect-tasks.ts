import { type ConnectClient, DescribeContactCommand, ListAssociatedContactsCommand, type ListAssociatedContactsResponse, StopContactCommand } from '@aws-sdk/client-connect';
import { goneAsUndefined } from '../../ground/adapters/connect-errors';
import type { FollowingTask } from '../domain/following-task';
import type { VoicemailTasks } from '../ports/voicemails';

/** Contacts of a page: the most that Connect gives. */
const MaxResults = 100;

export function createVoicemailTasks(client: ConnectClient, InstanceId: string): VoicemailTasks {
  const describe = async (ContactId: string): Promise<FollowingTask | undefined> => {
    const { Contact } = (await client.send(new DescribeContactCommand({ InstanceId, ContactId })).catch(goneAsUndefined)) ?? {};
    if (!Contact) return undefined;
    const { Channel = '', InitiationMethod = '', PreviousContactId, Name = '', AgentInfo, DisconnectTimestamp } = Contact;
    const taken = AgentInfo?.AcceptedByAgentTimestamp !== undefined || AgentInfo?.ConnectedToAgentTimestamp !== undefined;
    return { id: ContactId, channel: Channel, initiationMethod: InitiationMethod, ...(PreviousContactId && { previousContactId: PreviousContactId }), name: Name, taken, ended: DisconnectTimestamp !== undefined };
  };
  /** Of everything that hangs together with the call, as few as may be: Connect describes each by a request of its own. */
  const idsAfter = async (ContactId: string): Promise<string[]> => {
    const ids: string[] = [];
    let NextToken: string | undefined;
    do {
      const page: ListAssociatedContactsResponse = await client.send(new ListAssociatedContactsCommand({ InstanceId, ContactId, MaxResults, NextToken }));
      const open = (page.ContactSummaryList ?? []).filter(({ Channel, PreviousContactId, DisconnectTimestamp }) => Channel === 'TASK' && PreviousContactId === ContactId && !DisconnectTimestamp);
      ids.push(...open.map((contact) => contact.ContactId!));
      NextToken = page.NextToken;
    } while (NextToken);
    return ids;
  };
  return {
    async following(contactId) {
      // Connect forgets contacts after two years.
      const ids = (await idsAfter(contactId).catch(goneAsUndefined)) ?? [];
      const described = [];
      for (const id of ids) described.push(await describe(id));
      return described.filter((task) => task !== undefined);
    },
    async end(ContactId) {
      await client.send(new StopContactCommand({ InstanceId, ContactId })).catch(goneAsUndefined);
    },
  };
}
