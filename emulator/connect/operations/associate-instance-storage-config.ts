import type { AssociateInstanceStorageConfigRequest, AssociateInstanceStorageConfigResponse } from '@aws-sdk/client-connect';
import { ConnectError } from '../api/connect-error';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const associateInstanceStorageConfig =
  (centre: Pick<ContactCentre, 'associateStorage'>): Operation<AssociateInstanceStorageConfigRequest, AssociateInstanceStorageConfigResponse> =>
  ({ ResourceType, StorageConfig }) => {
    const { S3Config } = StorageConfig!;
    if (!S3Config) throw new ConnectError('InvalidRequestException', 'A StorageConfig of the type S3 needs an S3Config.');
    const { BucketName, BucketPrefix, EncryptionConfig } = S3Config;
    const { associationId } = centre.associateStorage({ resourceType: ResourceType!, bucket: BucketName!, prefix: BucketPrefix!, ...(EncryptionConfig && { keyId: EncryptionConfig.KeyId! }) });
    return { AssociationId: associationId };
  };
