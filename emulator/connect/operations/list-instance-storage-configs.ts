import type { InstanceStorageConfig, ListInstanceStorageConfigsRequest, ListInstanceStorageConfigsResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { StorageConfig } from '../model';
import type { Operation } from './operation';
import { pageOf } from './pages';

export const listInstanceStorageConfigs =
  (centre: Pick<ContactCentre, 'listStorage'>): Operation<ListInstanceStorageConfigsRequest, ListInstanceStorageConfigsResponse> =>
  (input) => {
    const { page, nextToken } = pageOf(centre.listStorage(input.ResourceType!), input, 10);
    return { StorageConfigs: page.map(storageAnswer), NextToken: nextToken };
  };

function storageAnswer(config: StorageConfig): InstanceStorageConfig {
  if ('streamArn' in config) return { AssociationId: config.associationId, StorageType: 'KINESIS_STREAM', KinesisStreamConfig: { StreamArn: config.streamArn } };
  const { associationId, bucket, prefix, keyId } = config;
  return {
    AssociationId: associationId,
    StorageType: 'S3',
    S3Config: { BucketName: bucket, BucketPrefix: prefix, EncryptionConfig: keyId === undefined ? undefined : { EncryptionType: 'KMS', KeyId: keyId } },
  };
}
