import type { StartChatContactRequest, StartChatContactResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const startChatContact =
  (centre: Pick<ContactCentre, 'startChat'>): Operation<StartChatContactRequest, StartChatContactResponse> =>
  (input) => {
    const { contactId, participantId } = centre.startChat({
      contactFlowId: input.ContactFlowId!,
      attributes: input.Attributes,
      segmentAttributes: Object.fromEntries(Object.entries(input.SegmentAttributes ?? {}).map(([name, { ValueString }]) => [name, ValueString ?? ''])),
      customerId: input.CustomerId,
      initialMessage: input.InitialMessage?.Content,
      relatedContactId: input.RelatedContactId,
      durationMinutes: input.ChatDurationInMinutes,
    });
    return { ContactId: contactId, ParticipantId: participantId, ParticipantToken: `token-of-${participantId}` };
  };
