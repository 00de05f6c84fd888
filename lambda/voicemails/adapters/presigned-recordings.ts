import { GetObjectCommand, HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { nameOf } from '../../ground/adapters/connect-errors';
import { plusSeconds } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { RecordingLinks } from '../ports/voicemails';

/** A browser that seeks asks again with the same link. A message of 25 minutes is heard within two links. */
const LINK_SECONDS = 600;

const ARCHIVES: readonly (string | undefined)[] = ['GLACIER', 'DEEP_ARCHIVE'];

export function createRecordingLinks(client: S3Client, { bucket: Bucket, clock }: { bucket: string; clock: Clock }): RecordingLinks {
  return {
    async link(Key) {
      const there = await client.send(new HeadObjectCommand({ Bucket, Key })).catch((error: unknown) => {
        if (nameOf(error) !== 'NotFound') throw error;
        return undefined;
      });
      if (!there) return 'gone';
      // A restored copy can be read, and says until when.
      if (ARCHIVES.includes(there.StorageClass) && !there.Restore?.includes('ongoing-request="false"')) return { archived: there.StorageClass! };
      const now = clock.now();
      const url = await getSignedUrl(client, new GetObjectCommand({ Bucket, Key, ResponseContentType: 'audio/wav' }), { expiresIn: LINK_SECONDS, signingDate: new Date(now) });
      return { url, expiresAt: plusSeconds(now, LINK_SECONDS) };
    },
  };
}
