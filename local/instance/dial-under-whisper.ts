import type { ContactCentre } from '../../emulator/connect/contact-centre';
import type { SeededInstance } from './seed-instance';

/**
 * Sets the outbound whisper of the live queues, which agents dial under and callers keep their place in. An operator does this after the deploy.
 * @param flowArn the stack's output `OutboundWhisperFlow`
 */
export function dialUnderWhisper(centre: ContactCentre, { instance: { supportQueue, salesQueue }, flowArn }: { instance: SeededInstance; flowArn: string | undefined }): void {
  for (const { id } of [supportQueue, salesQueue]) centre.updateQueue(id, { outboundFlowId: flowArn });
}
