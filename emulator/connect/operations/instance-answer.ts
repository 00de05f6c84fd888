import type { InstanceSummary } from '@aws-sdk/client-connect';
import type { Instance } from '../model';
import { dateOf } from './times';

/** Returns the members that the description and the list of instances have in common. */
export function instanceAnswer(instance: Instance): InstanceSummary & { InstanceStatus: 'ACTIVE' } {
  return {
    Id: instance.id,
    Arn: instance.arn,
    IdentityManagementType: instance.identityManagementType,
    InstanceAlias: instance.alias,
    CreatedTime: dateOf(instance.createdAt),
    InstanceStatus: 'ACTIVE',
    InboundCallsEnabled: instance.inboundCalls,
    OutboundCallsEnabled: instance.outboundCalls,
  };
}
