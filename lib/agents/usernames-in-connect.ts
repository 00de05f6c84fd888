import { type ConnectClient, paginateListUsers } from '@aws-sdk/client-connect';

/** The names of all users of the instance. */
export async function usernamesInConnect(client: ConnectClient, InstanceId: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { UserSummaryList = [] } of paginateListUsers({ client }, { InstanceId })) names.push(...UserSummaryList.flatMap(({ Username }) => (Username === undefined ? [] : [Username])));
  return names;
}
