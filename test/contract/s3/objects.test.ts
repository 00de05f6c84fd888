import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  PutObjectTaggingCommand,
} from '@aws-sdk/client-s3';
import { openS3, type S3Bench } from './s3-bench';

const Bucket = 'box';
const Key = '2026/11/23/a b+ü.wav';
let bench: S3Bench;
beforeEach(async () => {
  bench = await openS3();
});
afterEach(() => bench.close());

const put = (more: object = {}) => bench.client.send(new PutObjectCommand({ Bucket, Key, Body: 'words', ...more }));
const get = async (more: object = {}) => {
  const answer = await bench.client.send(new GetObjectCommand({ Bucket, Key, ...more }));
  return { ...answer, text: await answer.Body!.transformToString('latin1') };
};
const status = (of: Promise<unknown>) => of.then(() => 200, (error: { name: string; $metadata: { httpStatusCode: number } }) => `${error.$metadata.httpStatusCode} ${error.name}`);

test('an object comes back as it was put: bytes, headers, metadata', async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_none, at) => at);
  await put({ Body: bytes, ContentType: 'audio/wav', CacheControl: 'no-cache', ContentDisposition: 'inline', Metadata: { source: 'vmx' } });
  const answer = await bench.client.send(new GetObjectCommand({ Bucket, Key }));
  expect(await answer.Body!.transformToByteArray()).toEqual(bytes);
  expect(answer).toMatchObject({ ContentType: 'audio/wav', CacheControl: 'no-cache', ContentDisposition: 'inline', Metadata: { source: 'vmx' }, ContentLength: 256, ETag: '"e2c865db4162bed963bfaa9ef6ac18f0"', LastModified: new Date('2026-11-23T09:00:00Z') });
});

test('the newest object under a key is the one that counts', async () => {
  await put({ Body: 'first' });
  await put({ Body: 'second' });
  expect((await get()).text).toBe('second');
});

test.each([
  ['bytes=0-1', 'wo', 'bytes 0-1/5'],
  ['bytes=3-', 'ds', 'bytes 3-4/5'],
  ['bytes=-2', 'ds', 'bytes 3-4/5'],
  ['bytes=2-99', 'rds', 'bytes 2-4/5'],
])('the range %s is a part', async (Range, text, ContentRange) => {
  await put();
  const answer = await get({ Range });
  expect([answer.text, answer.ContentRange, answer.$metadata.httpStatusCode]).toEqual([text, ContentRange, 206]);
  expect(await bench.client.send(new HeadObjectCommand({ Bucket, Key, Range }))).toMatchObject({ ContentLength: text.length });
});

test('a range behind the end is refused, and a range of another form is the whole', async () => {
  await put();
  expect(await status(get({ Range: 'bytes=5-' }))).toBe('416 InvalidRange');
  expect((await get({ Range: 'lines=1-2' })).text).toBe('words');
});

test('what is not there is told by code', async () => {
  expect(await status(get())).toBe('404 NoSuchKey');
  expect(await status(bench.client.send(new HeadObjectCommand({ Bucket, Key })))).toBe('404 NotFound');
  expect(await status(bench.client.send(new HeadBucketCommand({ Bucket: 'nothing-here' })))).toBe('404 NotFound');
  expect(await status(bench.client.send(new ListObjectsV2Command({ Bucket: 'nothing-here' })))).toBe('404 NoSuchBucket');
});

test('an object is deleted, however often one asks', async () => {
  await put();
  const remove = () => bench.client.send(new DeleteObjectCommand({ Bucket, Key }));
  expect([await status(remove()), await status(remove())]).toEqual([200, 200]);
  expect(await status(get())).toBe('404 NoSuchKey');
});

test('tags come with the object, and are replaced as a whole', async () => {
  const tags = async () => (await bench.client.send(new GetObjectTaggingCommand({ Bucket, Key }))).TagSet;
  const replace = (...TagSet: { Key: string; Value: string }[]) => bench.client.send(new PutObjectTaggingCommand({ Bucket, Key, Tagging: { TagSet } }));
  await put({ Tagging: 'vmx3_queue_arn=arn%3Aaws%3Ax&vmx3_lang=en' });
  expect(await tags()).toEqual([{ Key: 'vmx3_queue_arn', Value: 'arn:aws:x' }, { Key: 'vmx3_lang', Value: 'en' }]);
  await replace({ Key: 'a', Value: '<&>' });
  expect(await tags()).toEqual([{ Key: 'a', Value: '<&>' }]);
  expect(await bench.client.send(new HeadObjectCommand({ Bucket, Key }))).toMatchObject({ TagCount: 1 });
  await replace();
  expect(await tags()).toEqual([]);
  expect(await status(replace(...Array.from({ length: 11 }, (_none, at) => ({ Key: `k${at}`, Value: '' }))))).toBe('400 InvalidTag');
});

test('a list is in the order of keys, by pages, by prefix, by folder', async () => {
  for (const key of ['b/2', 'a', 'b/1', 'c/1/x']) await put({ Key: key });
  const list = (more: object = {}) => bench.client.send(new ListObjectsV2Command({ Bucket, ...more }));
  const keys = (page: Awaited<ReturnType<typeof list>>) => page.Contents?.map((one) => one.Key);
  expect(keys(await list())).toEqual(['a', 'b/1', 'b/2', 'c/1/x']);
  expect(keys(await list({ Prefix: 'b/' }))).toEqual(['b/1', 'b/2']);
  expect(keys(await list({ StartAfter: 'b/1' }))).toEqual(['b/2', 'c/1/x']);
  const folders = await list({ Delimiter: '/' });
  expect([keys(folders), folders.CommonPrefixes]).toEqual([['a'], [{ Prefix: 'b/' }, { Prefix: 'c/' }]]);
  const first = await list({ MaxKeys: 3 });
  expect([keys(first), first.IsTruncated, first.KeyCount]).toEqual([['a', 'b/1', 'b/2'], true, 3]);
  const rest = await list({ ContinuationToken: first.NextContinuationToken });
  expect([keys(rest), rest.IsTruncated, rest.Contents![0]!.Size]).toEqual([['c/1/x'], false, 5]);
});

test('names are encoded in a list where that is asked for, as other SDKs do', async () => {
  const client = bench.client;
  await client.send(new CreateBucketCommand({ Bucket: 'encoded' }));
  for (const Key of ['a b/ü+1', 'a b/2']) await client.send(new PutObjectCommand({ Bucket: 'encoded', Key, Body: 'x' }));
  const list = (more: object) => client.send(new ListObjectsV2Command({ Bucket: 'encoded', ...more }));
  expect(await list({ EncodingType: 'url', Prefix: 'a b/' })).toMatchObject({ EncodingType: 'url', Prefix: 'a+b/', Contents: [{ Key: 'a+b/2' }, { Key: 'a+b/%C3%BC%2B1' }] });
  expect(await list({ EncodingType: 'url', Delimiter: '/' })).toMatchObject({ Delimiter: '/', CommonPrefixes: [{ Prefix: 'a+b/' }] });
  expect(await list({})).toMatchObject({ Contents: [{ Key: 'a b/2' }, { Key: 'a b/ü+1' }] });
  await expect(list({ EncodingType: 'base64' })).rejects.toMatchObject({ name: 'InvalidArgument' });
});

test('buckets are made, listed, and removed when they are empty', async () => {
  await bench.client.send(new CreateBucketCommand({ Bucket: 'another-box' }));
  expect((await bench.client.send(new ListBucketsCommand({}))).Buckets?.map(({ Name }) => Name)).toEqual(['box', 'another-box']);
  expect(await status(bench.client.send(new CreateBucketCommand({ Bucket })))).toBe('409 BucketAlreadyOwnedByYou');
  expect(await status(bench.client.send(new CreateBucketCommand({ Bucket: 'Capitals' })))).toBe('400 InvalidBucketName');
  await put();
  expect(await status(bench.client.send(new DeleteBucketCommand({ Bucket })))).toBe('409 BucketNotEmpty');
  expect(await status(bench.client.send(new DeleteBucketCommand({ Bucket: 'another-box' })))).toBe(200);
});

test('what the emulator does not do is refused by name', async () => {
  await expect(put({ ServerSideEncryption: 'AES256' })).rejects.toThrow('s3:PutObject with x-amz-server-side-encryption');
  await expect(bench.client.send(new ListObjectsV2Command({ Bucket, FetchOwner: true }))).rejects.toThrow('s3:ListObjectsV2 with fetch-owner');
  await expect(bench.client.send(new GetObjectCommand({ Bucket, Key, VersionId: 'v' }))).rejects.toThrow('s3:GetObject with versionId');
});

test('an object is written once, or over the very one that was read, where that is asked for', async () => {
  expect(await status(put({ IfMatch: '"x"' }))).toBe('404 NoSuchKey');
  const { ETag } = await put({ IfNoneMatch: '*' });
  expect(await status(put({ IfNoneMatch: '*', Body: 'other' }))).toBe('412 PreconditionFailed');
  expect(await status(put({ IfMatch: '"x"', Body: 'other' }))).toBe('412 PreconditionFailed');
  expect((await get()).text).toBe('words');
  await put({ IfMatch: ETag, Body: 'other' });
  expect((await get()).text).toBe('other');
});

test('an object is read if it is the one, or not the one, that is meant', async () => {
  const { ETag } = await put();
  const [before, at] = [new Date('2026-11-23T08:59:59Z'), new Date('2026-11-23T09:00:00Z')];
  expect(await status(get({ IfMatch: '"x"' }))).toBe('412 PreconditionFailed');
  expect(await status(get({ IfUnmodifiedSince: before }))).toBe('412 PreconditionFailed');
  for (const unchanged of [{ IfNoneMatch: ETag }, { IfModifiedSince: at }]) {
    expect(await status(get(unchanged))).toMatch(/^304/);
    expect(await status(bench.client.send(new HeadObjectCommand({ Bucket, Key, ...unchanged })))).toMatch(/^304/);
  }
  for (const met of [{ IfMatch: ETag }, { IfMatch: ETag, IfUnmodifiedSince: before }, { IfNoneMatch: '"x"', IfModifiedSince: at }, { IfModifiedSince: before }, { IfUnmodifiedSince: at }]) expect((await get(met)).text).toBe('words');
});

test.each<[string, () => Promise<unknown>, string]>([
  ['a digest that is none', () => put({ ContentMD5: 'x' }), '400 InvalidDigest'],
  ['the digest of another body', () => put({ ContentMD5: 'CY9rzUYh03PK3k6DJie09g==' }), '400 BadDigest'],
  ['a checksum that is none', () => put({ ChecksumCRC32: 'x' }), '400 InvalidRequest'],
  ['more metadata than an object may have', () => put({ Metadata: { note: 'é'.repeat(1023) } }), '400 MetadataTooLarge'],
  ['a tag of AWS’s own', () => put({ Tagging: 'aws:a=b' }), '400 InvalidTag'],
  ['a place in a list that nobody gave out', () => bench.client.send(new ListObjectsV2Command({ Bucket, ContinuationToken: 'rubbish' })), '400 InvalidArgument'],
  ...['a..b', '192.168.0.1', 'xn--abc', 'abc-s3alias'].map((name): [string, () => Promise<unknown>, string] => [`a bucket of the name ${name}`, () => bench.client.send(new CreateBucketCommand({ Bucket: name })), '400 InvalidBucketName']),
])('S3 refuses %s', async (_what, call, told) => {
  expect(await status(call())).toBe(told);
});

test('headers that would change what an object is are refused by name', async () => {
  await expect(put({ ContentLanguage: 'de' })).rejects.toThrow('s3:PutObject with content-language');
  await expect(put({ Expires: new Date('2026-12-01T00:00:00Z') })).rejects.toThrow('s3:PutObject with expires');
});
