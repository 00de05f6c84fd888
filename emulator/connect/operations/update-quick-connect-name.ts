import type { UpdateQuickConnectNameRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const updateQuickConnectName =
  (centre: Pick<ContactCentre, 'updateQuickConnect'>): Operation<UpdateQuickConnectNameRequest, void> =>
  (input) => {
    centre.updateQuickConnect(input.QuickConnectId!, { ...(input.Name !== undefined && { name: input.Name }), ...(input.Description !== undefined && { description: input.Description }) });
  };
