import type { StartOutboundVoiceContactRequest, StartOutboundVoiceContactResponse } from '@aws-sdk/client-connect';
import { ConnectError } from '../api/connect-error';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { readReferences } from './references';

/** Members for outbound campaigns, of which the emulator has none: amazon-connect.md 3.1 and 7. */
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
    });
    return { ContactId: contactId };
  };

/** An account's quota for campaign calls is 0 until it is raised, so Connect refuses them too. */
function refuseCampaigns(input: StartOutboundVoiceContactRequest): void {
  const detects = input.AnswerMachineDetectionConfig?.EnableAnswerMachineDetection;
  if (detects && input.TrafficType !== 'CAMPAIGN') {
    throw new ConnectError('InvalidRequestException', 'Answering machine detection requires TrafficType CAMPAIGN.');
  }
  const member = campaignMembers.find((name) => input[name] !== undefined) ?? (input.TrafficType === 'CAMPAIGN' ? 'TrafficType CAMPAIGN' : undefined);
  if (member) throw new ConnectError('LimitExceededException', `${member}: this account has a quota of 0 active campaign calls.`);
}
