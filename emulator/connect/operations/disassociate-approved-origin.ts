import type { DisassociateApprovedOriginRequest } from '@aws-sdk/client-connect';
import { ConnectRefusal } from '../connect-refusal';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const disassociateApprovedOrigin =
  (centre: Pick<ContactCentre, 'store'>): Operation<DisassociateApprovedOriginRequest, void> =>
  (input) => {
    if (!centre.store.instance.approvedOrigins.delete(input.Origin!)) throw new ConnectRefusal('ResourceNotFoundException', `${input.Origin} is not approved.`);
  };
