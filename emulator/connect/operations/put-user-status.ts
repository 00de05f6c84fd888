import type { PutUserStatusRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const putUserStatus =
  (centre: Pick<ContactCentre, 'putUserStatus'>): Operation<PutUserStatusRequest, object> =>
  (input) => {
    centre.putUserStatus(input.UserId!, input.AgentStatusId!);
    return {};
  };
