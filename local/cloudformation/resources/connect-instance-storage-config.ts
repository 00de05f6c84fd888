import type { InstanceStorageResourceType } from '@aws-sdk/client-connect';
import { any } from '../shape';
import type { ResourceType } from '../resource-type';
import { centreOf } from './connect-instance';

interface Properties {
  InstanceArn: string;
  ResourceType: InstanceStorageResourceType;
  StorageType: string;
  S3Config: { BucketName: string; BucketPrefix: string };
}

/** Where the instance keeps call recordings. */
export const connectInstanceStorageConfig: ResourceType = {
  type: 'AWS::Connect::InstanceStorageConfig',
  properties: { InstanceArn: any, ResourceType: any, StorageType: any, S3Config: { BucketName: any, BucketPrefix: any } },
  async create({ properties, deployment }) {
    const { InstanceArn, ResourceType, StorageType, S3Config } = properties as unknown as Properties;
    if (StorageType !== 'S3') throw new Error(`StorageType ${StorageType} is not emulated; S3 is.`);
    const centre = centreOf(deployment, InstanceArn);
    const { associationId } = centre.associateStorage({ resourceType: ResourceType, bucket: S3Config.BucketName, prefix: S3Config.BucketPrefix });
    return { ref: `${InstanceArn}|${associationId}|${ResourceType}`, attributes: { AssociationId: associationId }, remove: async () => centre.disassociateStorage(associationId) };
  },
};
