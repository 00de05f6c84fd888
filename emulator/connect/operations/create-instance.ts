import type { CreateInstanceRequest, CreateInstanceResponse } from '@aws-sdk/client-connect';
import { ConnectError } from '../api/connect-error';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

/** Hands out the one instance that the account has, once, as if it had been made just now. A second call goes beyond the quota. */
export const createInstance =
  (centre: Pick<ContactCentre, 'store'>): Operation<CreateInstanceRequest, CreateInstanceResponse> =>
  (input) => {
    const { instance } = centre.store;
    if (instance.handedOut) throw new ConnectError('ServiceQuotaExceededException', 'This account has a quota of 1 instance.');
    Object.assign(instance, {
      handedOut: true,
      alias: input.InstanceAlias ?? instance.alias,
      identityManagementType: input.IdentityManagementType,
      inboundCalls: input.InboundCallsEnabled,
      outboundCalls: input.OutboundCallsEnabled,
      tags: { ...input.Tags },
    });
    return { Id: instance.id, Arn: instance.arn };
  };
