import type { DeleteQuickConnectRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const deleteQuickConnect =
  (centre: Pick<ContactCentre, 'deleteQuickConnect'>): Operation<DeleteQuickConnectRequest, void> =>
  (input) => {
    centre.deleteQuickConnect(input.QuickConnectId!);
  };
