import type { AssociateApprovedOriginRequest } from '@aws-sdk/client-connect';
import { ConnectRefusal } from '../connect-refusal';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const associateApprovedOrigin =
  (centre: Pick<ContactCentre, 'store'>): Operation<AssociateApprovedOriginRequest, void> =>
  (input) => {
    const { approvedOrigins } = centre.store.instance;
    if (approvedOrigins.has(input.Origin!)) throw new ConnectRefusal('ResourceConflictException', `${input.Origin} is approved already.`);
    approvedOrigins.add(input.Origin!);
  };
