import type { LifecycleRule, StorageClass } from '../../../emulator/s3/lifecycle';
import { any } from '../shape';
import type { ResourceType } from '../resource-type';

interface RuleProperties {
  Status: string;
  Prefix?: string;
  ExpirationInDays?: number;
  Transitions?: { StorageClass: StorageClass; TransitionInDays: number }[];
}

interface Properties {
  BucketName?: string;
  NotificationConfiguration?: { EventBridgeConfiguration?: { EventBridgeEnabled?: boolean | string } };
  LifecycleConfiguration?: { Rules: RuleProperties[] };
}

/** A bucket without versions. Encryption, and who may make it public, have no effect here: nothing is public, and bytes lie in memory. */
export const s3Bucket: ResourceType = {
  type: 'AWS::S3::Bucket',
  properties: {
    BucketName: any,
    NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: any } },
    LifecycleConfiguration: { Rules: [{ Id: any, Status: any, Prefix: any, ExpirationInDays: any, Transitions: [{ StorageClass: any, TransitionInDays: any }], AbortIncompleteMultipartUpload: any }] },
    BucketEncryption: any,
    PublicAccessBlockConfiguration: any,
    OwnershipControls: any,
    Tags: any,
  },
  async create({ properties, deployment, logicalId }) {
    const { BucketName, NotificationConfiguration, LifecycleConfiguration } = properties as Properties;
    const { s3, region } = deployment.emulator;
    // Bucket names have 63 small letters at most, and CloudFormation makes them so. The end of the logical id tells it from others.
    const name = BucketName ?? deployment.nameFor(logicalId.slice(-30)).toLowerCase();
    // EventBridgeEnabled is true when the configuration is there and does not say otherwise.
    const told = NotificationConfiguration?.EventBridgeConfiguration;
    const eventBridge = told !== undefined && String(told.EventBridgeEnabled ?? true) === 'true';
    const { arn } = s3.create(name, { eventBridge, lifecycle: (LifecycleConfiguration?.Rules ?? []).filter(({ Status }) => Status === 'Enabled').map(ruleOf) });
    const domain = `${name}.s3.amazonaws.com`;
    return { ref: name, attributes: { Arn: arn, DomainName: domain, RegionalDomainName: `${name}.s3.${region}.amazonaws.com`, DualStackDomainName: `${name}.s3.dualstack.${region}.amazonaws.com` }, remove: ({ emulator }) => emulator.s3.remove(name) };
  },
};

function ruleOf({ Prefix, ExpirationInDays, Transitions = [] }: RuleProperties): LifecycleRule {
  return {
    transitions: Transitions.map(({ StorageClass, TransitionInDays }) => ({ storageClass: StorageClass, inDays: Number(TransitionInDays) })),
    ...(Prefix !== undefined && { prefix: Prefix }),
    ...(ExpirationInDays !== undefined && { expirationInDays: Number(ExpirationInDays) }),
  };
}
