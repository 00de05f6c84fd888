import type { StartTaskContactRequest, StartTaskContactResponse } from '@aws-sdk/client-connect';
import { ConnectError } from '../api/connect-error';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const startTaskContact =
  (centre: Pick<ContactCentre, 'startTask'>): Operation<StartTaskContactRequest, StartTaskContactResponse> =>
  (input) => {
    if (!input.ContactFlowId) throw new ConnectError('InvalidRequestException', 'Give ContactFlowId.');
    const contactId = centre.startTask({
      contactFlowId: input.ContactFlowId,
      name: input.Name!,
      description: input.Description,
      attributes: input.Attributes,
      references: Object.fromEntries(Object.entries(input.References ?? {}).map(([name, { Value }]) => [name, Value ?? ''])),
      dueAt: input.ScheduledTime?.getTime(),
      previousContactId: input.PreviousContactId,
      relatedContactId: input.RelatedContactId,
    });
    return { ContactId: contactId };
  };
