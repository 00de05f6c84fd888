import type { User as UserAnswer, UserPhoneConfig } from '@aws-sdk/client-connect';
import type { User } from '../model';

/** A user as DescribeUser shows it: the old phone settings and the per-channel ones that replace them, of the same facts. */
export function userAnswer(user: User): UserAnswer {
  return {
    Id: user.id,
    Arn: user.arn,
    Username: user.username,
    IdentityInfo: { FirstName: user.firstName, LastName: user.lastName, Email: user.email },
    PhoneConfig: phoneConfigOf(user),
    AutoAcceptConfigs: [{ Channel: 'VOICE', AutoAccept: user.autoAccept.inbound, AgentFirstCallbackAutoAccept: user.autoAccept.agentFirstCallback }],
    AfterContactWorkConfigs: [
      {
        Channel: 'VOICE',
        AfterContactWorkConfig: { AfterContactWorkTimeLimit: user.afterContactWorkTimeLimitSeconds },
        AgentFirstCallbackAfterContactWorkConfig:
          user.callbackAfterContactWorkTimeLimitSeconds === undefined
            ? undefined
            : { AfterContactWorkTimeLimit: user.callbackAfterContactWorkTimeLimitSeconds },
      },
    ],
    RoutingProfileId: user.routingProfileId,
    SecurityProfileIds: user.securityProfileIds,
    Tags: user.tags,
  };
}

export function phoneConfigOf(user: User): UserPhoneConfig {
  const phone = user.deskPhoneNumber === undefined ? ({ PhoneType: 'SOFT_PHONE' } as const) : ({ PhoneType: 'DESK_PHONE', DeskPhoneNumber: user.deskPhoneNumber } as const);
  return { ...phone, AutoAccept: user.autoAccept.inbound, AfterContactWorkTimeLimit: user.afterContactWorkTimeLimitSeconds };
}
