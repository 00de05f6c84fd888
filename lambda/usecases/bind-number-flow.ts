import type { NumberFlows } from '../ports/number-flows';

/** What a deploy wants of a number, in CloudFormation's words. */
export interface NumberFlowChange {
  request: 'Create' | 'Update' | 'Delete';
  phoneNumberId: string;
  contactFlowId: string;
}

/** Safe to repeat. A change of the number is an update with the new one, then a delete with the old one. */
export async function bindNumberFlow(numbers: NumberFlows, change: NumberFlowChange): Promise<void> {
  if (change.request === 'Delete') await numbers.disassociate(change.phoneNumberId);
  else await numbers.associate(change.phoneNumberId, change.contactFlowId);
}
