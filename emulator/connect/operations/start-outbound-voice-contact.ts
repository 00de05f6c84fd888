import type { StartOutboundVoiceContactRequest, StartOutboundVoiceContactResponse } from '@aws-sdk/client-connect';
import { ConnectError } from '../api/connect-error';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { readReferences } from './references';

/** Members that outbound campaigns set, of which the emulator has none: amazon-connect.md 3.1. */
const campaignMembers = ['CampaignId', 'OutboundStrategy'] as const;

export const startOutboundVoiceContact =
  (centre: Pick<ContactCentre, 'startOutboundVoiceContact'>): Operation<StartOutboundVoiceContactRequest, StartOutboundVoiceContactResponse> =>
  (input) => {
    refuseCampaigns(input);
    const contactId = centre.startOutboundVoiceContact({
      destinationPhoneNumber: input.DestinationPhoneNumber!,
      contactFlowId: input.ContactFlowId!,
      sourcePhoneNumber: input.SourcePhoneNumber,
      queueId: input.QueueId,
      attributes: input.Attributes,
      clientToken: input.ClientToken,
      name: input.Name,
      description: input.Description,
      references: readReferences(input.References),
      relatedContactId: input.RelatedContactId,
      ringTimeoutSeconds: input.RingTimeoutInSeconds,
      ofCampaign: input.TrafficType === 'CAMPAIGN',
      ...(input.AnswerMachineDetectionConfig?.EnableAnswerMachineDetection && { detection: { awaitsPrompt: input.AnswerMachineDetectionConfig.AwaitAnswerMachinePrompt ?? false } }),
    });
    return { ContactId: contactId };
  };

/** Campaigns themselves are not emulated, and the strategy of a preview is for their service alone. */
function refuseCampaigns(input: StartOutboundVoiceContactRequest): void {
  const member = campaignMembers.find((name) => input[name] !== undefined);
  if (member) throw new ConnectError('LimitExceededException', `${member}: this account has a quota of 0 active campaigns.`);
}
