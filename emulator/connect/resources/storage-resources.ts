import { ConnectRefusal } from '../connect-refusal';
import type { CentreContext } from '../centre-context';
import type { BucketStorage, StorageConfig } from '../model';

type NewStorage = { resourceType: StorageConfig['resourceType'] } & (BucketStorage | { streamArn: string });

/** Where the instance keeps what comes of contacts. */
export interface StorageActions {
  /** ResourceConflictException when the instance has a place for this kind already: it has one of each. */
  associateStorage(config: NewStorage): StorageConfig;
  /** The instance keeps nothing of this kind from then on. What was kept stays in its bucket. */
  disassociateStorage(associationId: string): void;
  listStorage(resourceType: StorageConfig['resourceType']): StorageConfig[];
}

export function storageResources(ctx: CentreContext): StorageActions {
  const { storageConfigs } = ctx.store;
  return {
    associateStorage(config) {
      if (ctx.store.storageOf(config.resourceType)) throw new ConnectRefusal('ResourceConflictException', `The instance has a storage configuration for ${config.resourceType} already.`);
      // 64 characters, as the reference shows them.
      const associationId = `${ctx.random.uuid()}${ctx.random.uuid()}`.replaceAll('-', '');
      const made = { ...config, associationId };
      storageConfigs.set(associationId, made);
      return made;
    },
    disassociateStorage: (associationId) => void storageConfigs.delete(associationId),
    listStorage: (resourceType) => [...storageConfigs.values()].filter((config) => config.resourceType === resourceType),
  };
}
