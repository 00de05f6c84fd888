import { type ConnectClient, UpdateContactAttributesCommand } from '@aws-sdk/client-connect';

export function putContactAttributes(client: ConnectClient, InstanceId: string) {
  return async (InitialContactId: string, Attributes: Record<string, string>): Promise<void> => {
    await client.send(new UpdateContactAttributesCommand({ InstanceId, InitialContactId, Attributes }));
  };
}
