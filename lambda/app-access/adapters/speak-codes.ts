import { type ConnectClient, StartOutboundVoiceContactCommand } from '@aws-sdk/client-connect';
import type { BringCode } from '../ports/bring-code';

export interface CodeCallSettings {
  instanceId: string;
  /** The flow that speaks the code. */
  flowId: string;
  /** The number that the customer's phone shows: one of the instance, E.164. */
  shownNumber: string;
}

/** A mailbox, as a rule, answers later; it would get no code either way, since somebody has to press a key. */
const RING_SECONDS = 30;

/** The attribute holds the code until it was spoken; the flow that reads it is not logged. A repeated try of the same check is the same call. */
export function speakCodes(client: ConnectClient, { instanceId, flowId, shownNumber }: CodeCallSettings): BringCode {
  return async ({ number, code, checkDigest, language }) => {
    await client.send(
      new StartOutboundVoiceContactCommand({
        InstanceId: instanceId,
        ContactFlowId: flowId,
        DestinationPhoneNumber: number,
        SourcePhoneNumber: shownNumber,
        RingTimeoutInSeconds: RING_SECONDS,
        ClientToken: checkDigest,
        Attributes: { dialback_code: code, ...(language && { dialback_language: language }) },
      }),
    );
  };
}
