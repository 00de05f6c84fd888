import type { CreateContactFlowModuleRequest, CreateContactFlowModuleResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const createContactFlowModule =
  (centre: Pick<ContactCentre, 'createFlowModule'>): Operation<CreateContactFlowModuleRequest, CreateContactFlowModuleResponse> =>
  (input) => {
    const module = centre.createFlowModule({
      name: input.Name!,
      content: input.Content!,
      description: input.Description,
      settings: input.Settings,
      tags: input.Tags,
    });
    return { Id: module.id, Arn: module.arn };
  };
