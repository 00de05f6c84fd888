import * as v from 'valibot';
import * as f from './fields';

/** What the rules of your account ask of every stack. */
export interface AccountSettings {
  /** ARN of the managed policy that bounds every role of the stack. It must allow what the functions need (`npm run synth` shows their policies). Default: none. */
  permissionsBoundaryArn?: string;
  /** Tags of everything in the stack that takes tags, at most 40: AWS takes 50 on most resources, and CloudFormation adds its own. Left out: none. */
  tags?: Record<string, string>;
  /** The subnets in which all functions run. Default: none; they run outside of your network. docs/operator/network-and-keys.md says what they must reach from there. */
  network?: NetworkSetting;
  /**
   * ARN of the KMS key that encrypts what the stack keeps: tables, queues, logs, secrets, alarms, and its own buckets of voicemails. It must be of the stack's region, and its policy must let in those that
   * docs/operator/network-and-keys.md names. Default: none; AWS encrypts with keys of its own.
   */
  encryptionKeyArn?: string;
}

export interface NetworkSetting {
  /** Private subnets of one VPC, 1 to 16, with a way to the services of AWS: a NAT gateway or endpoints. A function in a public subnet reaches nothing. */
  subnetIds: string[];
  /** Security groups of that VPC, 1 to 5. They must let https out; nothing comes in. */
  securityGroupIds: string[];
}

const TAGS_AT_MOST = 40;
const ALLOWED = 'must be tags by name: 1 to 128 characters for a name, which may not begin with aws:, and up to 256 for a value.';

const isTags = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.entries(value).every(([name, text]) => /^(?!aws:).{1,128}$/i.test(name) && typeof text === 'string' && text.length <= 256);

/** Lambda takes no more of each (Lambda API reference, VpcConfig). */
const SUBNETS_AT_MOST = 16;
const GROUPS_AT_MOST = 5;

export const accountEntries = {
  permissionsBoundaryArn: v.optional(f.policyArn),
  network: v.optional(
    f.fields({
      subnetIds: v.pipe(f.several(f.subnetId, 'subnets'), v.maxLength(SUBNETS_AT_MOST, `must not name more than ${SUBNETS_AT_MOST} subnets.`)),
      securityGroupIds: v.pipe(f.several(f.securityGroupId, 'security groups'), v.maxLength(GROUPS_AT_MOST, `must not name more than ${GROUPS_AT_MOST} security groups.`)),
    }),
  ),
  encryptionKeyArn: v.optional(f.encryptionKeyArn),
  tags: v.optional(
    v.pipe(
      v.custom<Record<string, string>>(isTags, ALLOWED),
      v.check((tags) => Object.keys(tags).length <= TAGS_AT_MOST, `must not name more than ${TAGS_AT_MOST} tags.`),
    ),
    {},
  ),
};
