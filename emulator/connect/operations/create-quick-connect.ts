import type { CreateQuickConnectRequest, CreateQuickConnectResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { quickConnectTarget } from './quick-connect-target';

export const createQuickConnect =
  (centre: Pick<ContactCentre, 'createQuickConnect'>): Operation<CreateQuickConnectRequest, CreateQuickConnectResponse> =>
  (input) => {
    const { id, arn } = centre.createQuickConnect({ name: input.Name!, description: input.Description, target: quickConnectTarget(input.QuickConnectConfig!), tags: input.Tags });
    return { QuickConnectARN: arn, QuickConnectId: id };
  };
