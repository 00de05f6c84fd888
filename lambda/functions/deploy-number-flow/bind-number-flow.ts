import { AssociatePhoneNumberContactFlowCommand, type ConnectClient, DisassociatePhoneNumberContactFlowCommand } from '@aws-sdk/client-connect';
import { nameOf } from '../../ground/adapters/connect-errors';

/** A deploy's wish for a number, in CloudFormation's words. */
interface NumberFlowChange {
  request: 'Create' | 'Update' | 'Delete';
  phoneNumberId: string;
  contactFlowId: string;
}

/** The number runs the flow from now on, whatever it ran before. Safe to repeat. A change of the number is an update with the new one, then a delete with the old one. */
export async function bindNumberFlow(client: ConnectClient, InstanceId: string, { request, phoneNumberId: PhoneNumberId, contactFlowId: ContactFlowId }: NumberFlowChange): Promise<void> {
  if (request !== 'Delete') {
    await client.send(new AssociatePhoneNumberContactFlowCommand({ InstanceId, PhoneNumberId, ContactFlowId }));
    return;
  }
  try {
    await client.send(new DisassociatePhoneNumberContactFlowCommand({ InstanceId, PhoneNumberId }));
  } catch (error) {
    // A number that is gone, or runs nothing, is as it should be. One that is not the stack's any more is left alone: it may serve others by now.
    if (!['ResourceNotFoundException', 'AccessDeniedException'].includes(nameOf(error))) throw error;
  }
}
