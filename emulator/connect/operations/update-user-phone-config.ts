import type { UpdateUserPhoneConfigRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { deskPhoneIn } from './create-user';
import type { Operation } from './operation';

export const updateUserPhoneConfig =
  (centre: Pick<ContactCentre, 'updateUserConfig'>): Operation<UpdateUserPhoneConfigRequest, void> =>
  ({ UserId, PhoneConfig: phone }) => {
    centre.updateUserConfig(UserId!, {
      deskPhoneNumber: deskPhoneIn(phone),
      ...(phone?.AutoAccept !== undefined && { autoAccept: { inbound: phone.AutoAccept } }),
      ...(phone?.AfterContactWorkTimeLimit !== undefined && { afterContactWorkTimeLimitSeconds: phone.AfterContactWorkTimeLimit }),
    });
  };
