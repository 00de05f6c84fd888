import { GetObjectCommand, HeadObjectCommand, ListObjectsV2Command, PutObjectCommand, PutObjectTaggingCommand, DeleteObjectCommand } from '@aws-sdk/client-s3';
import { openS3 } from './s3-bench';

const Bucket = 'box';
const DAY = 86_400_000;
const failure = (of: Promise<unknown>) => of.then(() => 'done', (error: { name: string }) => error.name);

describe('what lies in an archive', () => {
  it.each(['GLACIER', 'DEEP_ARCHIVE'] as const)('as %s, is there and cannot be read', async (StorageClass) => {
    const { client, close } = await openS3();
    try {
      await client.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'words', StorageClass }));
      expect(await client.send(new HeadObjectCommand({ Bucket, Key: 'a' }))).toMatchObject({ StorageClass, ContentLength: 5 });
      await expect(client.send(new GetObjectCommand({ Bucket, Key: 'a' }))).rejects.toMatchObject({ name: 'InvalidObjectState', StorageClass });
    } finally {
      await close();
    }
  });
});

test('a rule archives, and later removes, at the midnight after so many days', async () => {
  const bench = await openS3({ lifecycle: [{ prefix: 'old/', expirationInDays: 3, transitions: [{ storageClass: 'GLACIER', inDays: 1 }] }] });
  try {
    const { client, emulator } = bench;
    for (const Key of ['old/a', 'kept']) await client.send(new PutObjectCommand({ Bucket, Key, Body: 'words' }));
    const read = () => failure(client.send(new GetObjectCommand({ Bucket, Key: 'old/a' })));
    // Put at 09:00 on the 23rd: one day later is the 24th, and the next midnight is the 25th.
    await emulator.time.advance(DAY + 15 * 3_600_000 - 1000);
    expect(await read()).toBe('done');
    await emulator.time.advance(1000);
    expect(await read()).toBe('InvalidObjectState');
    await emulator.time.advance(2 * DAY);
    expect(await read()).toBe('NoSuchKey');
    expect((await client.send(new ListObjectsV2Command({ Bucket }))).Contents?.map(({ Key }) => Key)).toEqual(['kept']);
  } finally {
    await bench.close();
  }
});

describe('EventBridge', () => {
  const changes = async (eventBridge: boolean) => {
    const { client, emulator, close } = await openS3({ eventBridge });
    try {
      await client.send(new PutObjectCommand({ Bucket, Key: 'a b', Body: 'words' }));
      await client.send(new PutObjectTaggingCommand({ Bucket, Key: 'a b', Tagging: { TagSet: [{ Key: 'a', Value: 'b' }] } }));
      await client.send(new DeleteObjectCommand({ Bucket, Key: 'a b' }));
      return emulator.journal.entries.filter(({ kind }) => kind === 'event').map(({ what, detail }) => ({ what, detail: detail['detail'] }));
    } finally {
      await close();
    }
  };

  it('is told of what a bucket is set to tell, in the form of AWS', async () => {
    const both = { version: '0', 'event-version': '1.0', bucket: { name: Bucket }, requester: '111122223333', 'source-ip-address': '127.0.0.1', 'request-id': expect.stringMatching(/^[0-9A-F]{16}$/) as string };
    const sequencer = expect.stringMatching(/^[0-9A-F]{18}$/) as string;
    expect(await changes(true)).toEqual([
      { what: 'Object Created', detail: { ...both, object: { key: 'a b', size: 5, etag: expect.any(String) as string, sequencer }, reason: 'PutObject' } },
      { what: 'Object Tags Added', detail: { ...both, object: { key: 'a b', etag: expect.any(String) as string } } },
      { what: 'Object Deleted', detail: { ...both, object: { key: 'a b', sequencer }, reason: 'DeleteObject', 'deletion-type': 'Permanently Deleted' } },
    ]);
  });

  it('is told nothing by a bucket that is not set to', async () => {
    expect(await changes(false)).toEqual([]);
  });
});
