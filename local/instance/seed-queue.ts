import type { ContactCentre } from '../../emulator/connect/contact-centre';
import type { Queue } from '../../emulator/connect/model';
import { inboundFlow } from './inbound-flow';

export interface LiveQueue {
  /** Name of the queue, and of its outbound caller id. */
  name: string;
  description: string;
  /** Its inbound number, E.164. */
  number: string;
  hoursOfOperationId: string;
  greeting: string;
}

/** Creates a live queue with its number, and with the flow that puts callers into it. */
export function seedQueue(centre: ContactCentre, { name, description, number, hoursOfOperationId, greeting }: LiveQueue): { queue: Queue; numberArn: string } {
  const claimed = centre.claimNumber({ number, type: 'DID', countryCode: 'GB', description: name });
  const queue = centre.createQueue({ name, description, hoursOfOperationId, outboundCallerIdName: name, outboundCallerIdNumberId: claimed.id });
  const flow = centre.createFlow({ name: `${name} inbound`, type: 'CONTACT_FLOW', content: JSON.stringify(inboundFlow(queue.arn, greeting)) });
  centre.associateNumberFlow(claimed.id, flow.id);
  return { queue, numberArn: claimed.arn };
}
