import type { GetFederationTokenRequest, GetFederationTokenResponse } from '@aws-sdk/client-connect';
import type { Principal } from '../../iam/principal';
import { ConnectError } from '../api/connect-error';
import type { ContactCentre } from '../contact-centre';
import type { User } from '../model';
import type { Operation } from './operation';

/** The reference names no lifetime: this is the emulator's. */
const LIFETIME_MILLISECONDS = 12 * 60 * 60 * 1000;

/** For the user whose name is the caller's role session name: that is how SAML instances tell who logs in (amazon-connect.md 3.6, 6.4). */
export const getFederationToken =
  (centre: Pick<ContactCentre, 'clock' | 'listUsers' | 'store'>): Operation<GetFederationTokenRequest, GetFederationTokenResponse> =>
  (_input, caller) => {
    const { alias, identityManagementType } = centre.store.instance;
    if (identityManagementType !== 'SAML') {
      throw new ConnectError('InvalidRequestException', `This instance manages identities by ${identityManagementType}. Federation needs SAML.`);
    }
    const user = userBehind(caller, centre.listUsers());
    return {
      Credentials: credentialsOf(user, centre.clock.now()),
      SignInUrl: `https://${alias}.my.connect.aws/auth/sign-in`,
      UserArn: user.arn,
      UserId: user.id,
    };
  };

function userBehind(caller: Principal, users: User[]): User {
  // Connect says so to root (API reference of GetFederationToken); a service has no session name either.
  if (caller.kind !== 'role') {
    const principal = caller.kind === 'account' ? caller.accountId : caller.service;
    throw new ConnectError('InvalidRequestException', `Provided identity: Principal: ${principal}. User: ${caller.arn} cannot be used for federation with Amazon Connect`);
  }
  const sessionName = caller.arn.slice(caller.arn.lastIndexOf('/') + 1);
  const user = users.find(({ username }) => username === sessionName);
  if (!user) throw new ConnectError('UserNotFoundException', `No user of this instance is named "${sessionName}", as the session of the role is.`);
  return user;
}

/** Told apart by user and instant, and drawn from no dice: asking for a token changes nothing of what follows. */
function credentialsOf({ id }: User, now: number) {
  const expiration = new Date(now + LIFETIME_MILLISECONDS);
  return { AccessToken: `access-${id}-${now}`, AccessTokenExpiration: expiration, RefreshToken: `refresh-${id}-${now}`, RefreshTokenExpiration: expiration };
}
