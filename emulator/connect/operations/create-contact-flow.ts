import type { CreateContactFlowRequest, CreateContactFlowResponse } from '@aws-sdk/client-connect';
import { NotEmulated } from '../../not-emulated';
import type { ContactCentre } from '../contact-centre';
import { contentHash } from './content-hash';
import type { Operation } from './operation';

export const createContactFlow =
  (centre: Pick<ContactCentre, 'createFlow'>): Operation<CreateContactFlowRequest, CreateContactFlowResponse> =>
  (input) => {
    if (input.Type === 'CAMPAIGN') throw new NotEmulated('connect:CreateContactFlow with Type CAMPAIGN');
    const flow = centre.createFlow({
      name: input.Name!,
      type: input.Type!,
      content: input.Content!,
      description: input.Description,
      status: input.Status,
      tags: input.Tags,
    });
    return { ContactFlowId: flow.id, ContactFlowArn: flow.arn, FlowContentSha256: contentHash(flow.content) };
  };
