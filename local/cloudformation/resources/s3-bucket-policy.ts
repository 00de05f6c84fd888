import type { PolicyDocument } from '../../../emulator/iam/policy';
import { any } from '../shape';
import type { ResourceType } from '../resource-type';

export const s3BucketPolicy: ResourceType = {
  type: 'AWS::S3::BucketPolicy',
  properties: { Bucket: any, PolicyDocument: any },
  async create({ properties, deployment }) {
    const { Bucket, PolicyDocument: policy } = properties as { Bucket: string; PolicyDocument: PolicyDocument };
    deployment.emulator.s3.setPolicy(Bucket, policy);
    return { ref: Bucket };
  },
};
