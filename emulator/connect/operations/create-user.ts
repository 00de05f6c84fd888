import type { AfterContactWorkConfigPerChannel, AutoAcceptConfig, CreateUserRequest, CreateUserResponse, UserPhoneConfig } from '@aws-sdk/client-connect';
import { ConnectError } from '../api/connect-error';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

/** Passwords and security profiles are taken as they come: nobody logs in to the emulator with them. */
export const createUser =
  (centre: Pick<ContactCentre, 'createUser' | 'store'>): Operation<CreateUserRequest, CreateUserResponse> =>
  (input) => {
    const managed = centre.store.instance.identityManagementType === 'CONNECT_MANAGED';
    if (managed !== (input.Password !== undefined)) {
      throw new ConnectError('InvalidRequestException', `Password ${managed ? 'is required' : 'is not allowed'}: see how this instance manages identities.`);
    }
    const { PhoneConfig: phone } = input;
    const user = centre.createUser({
      username: input.Username!,
      firstName: input.IdentityInfo?.FirstName,
      lastName: input.IdentityInfo?.LastName,
      email: input.IdentityInfo?.Email,
      routingProfileId: input.RoutingProfileId!,
      securityProfileIds: input.SecurityProfileIds,
      deskPhoneNumber: deskPhoneIn(phone),
      autoAccept: voiceAutoAccept(input.AutoAcceptConfigs) ?? { inbound: phone?.AutoAccept ?? false },
      ...voiceAfterContactWork(input.AfterContactWorkConfigs, phone?.AfterContactWorkTimeLimit),
      tags: input.Tags,
    });
    return { UserId: user.id, UserArn: user.arn };
  };

/** The number of the phone on the agent's desk; none for an agent at the softphone. */
export function deskPhoneIn(phone: UserPhoneConfig | undefined): string | undefined {
  if (phone?.PhoneType !== 'DESK_PHONE') return undefined;
  if (!phone.DeskPhoneNumber) throw new ConnectError('InvalidParameterException', 'PhoneConfig.DeskPhoneNumber is required with DESK_PHONE.');
  return phone.DeskPhoneNumber;
}

/** Settings of other channels are left aside: the emulator has voice alone. */
export function voiceAutoAccept(configs: AutoAcceptConfig[] = []) {
  const voice = configs.find(({ Channel }) => Channel === 'VOICE');
  return voice && { inbound: voice.AutoAccept, agentFirstCallback: voice.AgentFirstCallbackAutoAccept ?? false };
}

export function voiceAfterContactWork(configs: AfterContactWorkConfigPerChannel[] = [], otherwiseSeconds?: number) {
  const voice = configs.find(({ Channel }) => Channel === 'VOICE');
  return {
    afterContactWorkTimeLimitSeconds: voice?.AfterContactWorkConfig?.AfterContactWorkTimeLimit ?? otherwiseSeconds,
    callbackAfterContactWorkTimeLimitSeconds: voice?.AgentFirstCallbackAfterContactWorkConfig?.AfterContactWorkTimeLimit,
  };
}
