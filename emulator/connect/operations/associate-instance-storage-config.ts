import type { AssociateInstanceStorageConfigRequest, AssociateInstanceStorageConfigResponse } from '@aws-sdk/client-connect';
import { NotEmulated } from '../../not-emulated';
import { ConnectError } from '../api/connect-error';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const associateInstanceStorageConfig =
  (centre: Pick<ContactCentre, 'associateStorage'>): Operation<AssociateInstanceStorageConfigRequest, AssociateInstanceStorageConfigResponse> =>
  ({ ResourceType, StorageConfig }) => {
    const { S3Config, KinesisStreamConfig } = StorageConfig!;
    if (KinesisStreamConfig) {
      if (ResourceType !== 'AGENT_EVENTS') throw new NotEmulated(`connect:AssociateInstanceStorageConfig with a stream for ${ResourceType}. One for AGENT_EVENTS is.`);
      return { AssociationId: centre.associateStorage({ resourceType: ResourceType, streamArn: KinesisStreamConfig.StreamArn! }).associationId };
    }
    if (!S3Config) throw new ConnectError('InvalidRequestException', 'A StorageConfig of the type S3 needs an S3Config.');
    const { BucketName, BucketPrefix, EncryptionConfig } = S3Config;
    const { associationId } = centre.associateStorage({ resourceType: ResourceType!, bucket: BucketName!, prefix: BucketPrefix!, ...(EncryptionConfig && { keyId: EncryptionConfig.KeyId! }) });
    return { AssociationId: associationId };
  };
