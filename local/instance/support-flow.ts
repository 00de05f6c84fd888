import type { ContactCentre } from '../../emulator/connect/contact-centre';
import { inboundFlow } from './inbound-flow';
import { greeting, type SeededInstance } from './seed-instance';

/**
 * Makes the flow of Support offer a callback to callers who wait. A flow designer does this after the deploy.
 * @param offerFlowArn the stack's output `CallbackOfferFlow`; undefined if no queue offers callbacks.
 */
export function offerInSupport(centre: ContactCentre, { instance, offerFlowArn }: { instance: SeededInstance; offerFlowArn: string | undefined }): void {
  if (!offerFlowArn) return;
  const content = JSON.stringify(inboundFlow(instance.supportQueue.arn, greeting('support'), offerFlowArn));
  const { id } = centre.createFlow({ name: 'Support inbound, with the offer of a callback', type: 'CONTACT_FLOW', content });
  centre.associateNumberFlow(instance.supportNumberArn, id);
}
