import type { UpdateUserConfigRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import { voiceAfterContactWork, voiceAutoAccept } from './create-user';
import type { Operation } from './operation';

export const updateUserConfig =
  (centre: Pick<ContactCentre, 'updateUserConfig'>): Operation<UpdateUserConfigRequest, void> =>
  (input) => {
    // What a request leaves out stays as it is.
    const limits = Object.entries(voiceAfterContactWork(input.AfterContactWorkConfigs)).filter(([, seconds]) => seconds !== undefined);
    centre.updateUserConfig(input.UserId!, { autoAccept: voiceAutoAccept(input.AutoAcceptConfigs), ...Object.fromEntries(limits) });
  };
