import type { UpdateQuickConnectConfigRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { quickConnectTarget } from './quick-connect-target';

export const updateQuickConnectConfig =
  (centre: Pick<ContactCentre, 'updateQuickConnect'>): Operation<UpdateQuickConnectConfigRequest, void> =>
  (input) => {
    centre.updateQuickConnect(input.QuickConnectId!, { target: quickConnectTarget(input.QuickConnectConfig!) });
  };
