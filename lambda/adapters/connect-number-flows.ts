import {
  AssociatePhoneNumberContactFlowCommand,
  DisassociatePhoneNumberContactFlowCommand,
  ResourceNotFoundException,
  type ConnectClient,
} from '@aws-sdk/client-connect';
import type { NumberFlows } from '../ports/number-flows';

export function createNumberFlows(client: ConnectClient, InstanceId: string): NumberFlows {
  return {
    async associate(PhoneNumberId, ContactFlowId) {
      await client.send(new AssociatePhoneNumberContactFlowCommand({ InstanceId, PhoneNumberId, ContactFlowId }));
    },
    async disassociate(PhoneNumberId) {
      try {
        await client.send(new DisassociatePhoneNumberContactFlowCommand({ InstanceId, PhoneNumberId }));
      } catch (error) {
        if (!(error instanceof ResourceNotFoundException)) throw error;
      }
    },
  };
}
