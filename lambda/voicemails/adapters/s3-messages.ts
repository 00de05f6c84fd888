import { GetObjectCommand, GetObjectTaggingCommand, HeadObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import * as v from 'valibot';
import { nameOf } from '../../ground/adapters/connect-errors';
import { WAV_HEADER_BYTES, wavLengthSeconds } from '../domain/wav-length';
import type { KeptMessages } from '../ports/voicemails';

interface Buckets {
  recordings: string;
  /** Undefined: nobody makes any. */
  transcripts: string | undefined;
}

/** One page of a backfill: each recording of it costs a message. */
const PAGE = 200;

/** Amazon Transcribe's output, as far as it is of use. */
const TRANSCRIBED = v.object({ results: v.object({ transcripts: v.pipe(v.array(v.object({ transcript: v.string() })), v.minLength(1)) }) });

export function createKeptMessages(client: S3Client, { recordings, transcripts }: Buckets): KeptMessages {
  /** Archived, or of no length that can be told: the message is there all the same. */
  const lengthOf = async (Key: string, size: number) => {
    const head = await client.send(new GetObjectCommand({ Bucket: recordings, Key, Range: `bytes=0-${WAV_HEADER_BYTES - 1}` })).catch(unless('InvalidObjectState', 'InvalidRange', 'NoSuchKey'));
    const bytes = await head?.Body?.transformToByteArray();
    return bytes && wavLengthSeconds(bytes, size);
  };
  return {
    async recording(Key) {
      const there = await client.send(new HeadObjectCommand({ Bucket: recordings, Key })).catch(unless('NotFound', 'NoSuchKey'));
      if (!there) return undefined;
      const { TagSet = [] } = (await client.send(new GetObjectTaggingCommand({ Bucket: recordings, Key })).catch(unless('NoSuchKey'))) ?? {};
      const lengthSeconds = await lengthOf(Key, there.ContentLength ?? 0);
      return {
        tags: Object.fromEntries(TagSet.map((tag) => [tag.Key ?? '', tag.Value ?? ''])),
        savedAt: (there.LastModified ?? new Date(0)).toISOString(),
        ...(lengthSeconds !== undefined && { lengthSeconds }),
      };
    },
    async transcript(Key) {
      if (transcripts === undefined) return undefined;
      const there = await client.send(new GetObjectCommand({ Bucket: transcripts, Key })).catch(unless('NoSuchKey', 'InvalidObjectState'));
      const written = await there?.Body?.transformToString();
      const read = v.safeParse(TRANSCRIBED, parseJson(written));
      return read.success ? read.output.results.transcripts[0]!.transcript : undefined;
    },
    async transcripts(Prefix) {
      if (transcripts === undefined) return [];
      const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: transcripts, Prefix, MaxKeys: 5 }));
      return Contents.flatMap(({ Key }) => Key ?? []);
    },
    async recordings(Prefix, ContinuationToken) {
      const { Contents = [], NextContinuationToken } = await client.send(new ListObjectsV2Command({ Bucket: recordings, Prefix, MaxKeys: PAGE, ...(ContinuationToken && { ContinuationToken }) }));
      return { keys: Contents.flatMap(({ Key }) => Key ?? []), ...(NextContinuationToken && { next: NextContinuationToken }) };
    },
  };
}

/** For `catch`: these errors say that there is nothing to read. */
function unless(...names: string[]): (error: unknown) => undefined {
  return (error) => {
    if (!names.includes(nameOf(error))) throw error;
    return undefined;
  };
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
