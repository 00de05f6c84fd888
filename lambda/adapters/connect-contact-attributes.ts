import { UpdateContactAttributesCommand, type ConnectClient } from '@aws-sdk/client-connect';
import type { ContactAttributes } from '../ports/contact-attributes';

export function createContactAttributes(client: ConnectClient, InstanceId: string): ContactAttributes {
  return {
    async put(InitialContactId, Attributes) {
      await client.send(new UpdateContactAttributesCommand({ InstanceId, InitialContactId, Attributes }));
    },
  };
}
