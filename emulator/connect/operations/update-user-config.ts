import type { UpdateUserConfigRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { voiceAfterContactWork, voiceAutoAccept } from './create-user';
import type { Operation } from './operation';

export const updateUserConfig =
  (centre: Pick<ContactCentre, 'updateUserConfig'>): Operation<UpdateUserConfigRequest, void> =>
  (input) => {
    const { afterContactWorkTimeLimitSeconds } = voiceAfterContactWork(input.AfterContactWorkConfigs);
    centre.updateUserConfig(input.UserId!, { autoAccept: voiceAutoAccept(input.AutoAcceptConfigs), afterContactWorkTimeLimitSeconds });
  };
