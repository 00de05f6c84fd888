import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { allow, openS3, type S3Bench } from './s3-bench';

const Bucket = 'box';
let bench: S3Bench;
beforeEach(async () => {
  bench = await openS3();
  bench.emulator.s3.put('box', { key: 'a', body: Buffer.from('words') });
});
afterEach(() => bench.close());

const outcome = (of: Promise<unknown>) => of.then(() => 'done', (error: { name: string; $metadata: { httpStatusCode: number } }) => `${error.$metadata.httpStatusCode} ${error.name}`);

describe('a role', () => {
  it('does what its policy says, on the objects that it names', async () => {
    const { client } = bench.clientOf('reader', allow('s3:GetObject', 'arn:aws:s3:::box/*'));
    expect(await outcome(client.send(new GetObjectCommand({ Bucket, Key: 'a' })))).toBe('done');
    expect(await outcome(client.send(new PutObjectCommand({ Bucket, Key: 'b', Body: 'b' })))).toBe('403 AccessDenied');
    expect(await outcome(client.send(new ListObjectsV2Command({ Bucket })))).toBe('403 AccessDenied');
  });

  it('is not told that an object is missing without the right to list', async () => {
    const read = (name: string, ...more: ReturnType<typeof allow>[]) => outcome(bench.clientOf(name, allow('s3:GetObject', 'arn:aws:s3:::box/*'), ...more).client.send(new GetObjectCommand({ Bucket, Key: 'none' })));
    expect(await read('reader')).toBe('403 AccessDenied');
    expect(await read('lister', allow('s3:ListBucket', 'arn:aws:s3:::box'))).toBe('404 NoSuchKey');
  });

  it('needs the right to tag for an object with tags', async () => {
    const { client } = bench.clientOf('writer', allow('s3:PutObject', 'arn:aws:s3:::box/*'));
    expect(await outcome(client.send(new PutObjectCommand({ Bucket, Key: 'b', Body: 'b' })))).toBe('done');
    expect(await outcome(client.send(new PutObjectCommand({ Bucket, Key: 'b', Body: 'b', Tagging: 'a=b' })))).toBe('403 AccessDenied');
  });

  it('is let in by the bucket’s policy, and kept out by it', async () => {
    const guest = bench.clientOf('guest');
    const owner = bench.clientOf('owner', allow('s3:*', '*'));
    const read = ({ client }: typeof guest) => outcome(client.send(new GetObjectCommand({ Bucket, Key: 'a' })));
    expect([await read(guest), await read(owner)]).toEqual(['403 AccessDenied', 'done']);
    const about = { Action: 's3:GetObject', Resource: 'arn:aws:s3:::box/*' };
    bench.emulator.s3.setPolicy('box', { Statement: [{ Effect: 'Allow', Principal: { AWS: guest.arn }, ...about }, { Effect: 'Deny', Principal: { AWS: owner.arn }, ...about }] });
    expect([await read(guest), await read(owner)]).toEqual(['done', '403 AccessDenied']);
  });
});

test('a service reads and writes only what the bucket’s policy lets it, for that resource', () => {
  const { s3 } = bench.emulator;
  const by = { service: 'cloudfront.amazonaws.com', sourceArn: 'arn:aws:cloudfront::111122223333:distribution/D' };
  expect(() => s3.get('box', 'a', by)).toThrow('not authorized to perform: s3:GetObject');
  s3.setPolicy('box', { Statement: { Effect: 'Allow', Principal: { Service: by.service }, Action: 's3:GetObject', Resource: 'arn:aws:s3:::box/*', Condition: { StringEquals: { 'AWS:SourceArn': by.sourceArn } } } });
  expect(s3.get('box', 'a', by).body.toString()).toBe('words');
  expect(() => s3.get('box', 'a', { ...by, sourceArn: 'arn:aws:cloudfront::111122223333:distribution/E' })).toThrow('s3:GetObject');
  expect(() => s3.put('box', { key: 'b', body: Buffer.from('') }, by)).toThrow('s3:PutObject');
});

describe('a link', () => {
  const linkFor = (statements: ReturnType<typeof allow>[], expiresIn = 600, more: object = {}) => {
    const { client } = bench.clientOf('linker', ...statements);
    return getSignedUrl(client, new GetObjectCommand({ Bucket, Key: 'a', ...more }), { expiresIn, signingDate: new Date(bench.emulator.time.now()) });
  };
  const reader = [allow('s3:GetObject', 'arn:aws:s3:::box/*')];
  const follow = async (link: string, init: RequestInit = {}) => {
    const answer = await fetch(link, init);
    return [answer.status, await answer.text()] as const;
  };

  it('works without a signature of one’s own until it expires, with ranges and headers that it names', async () => {
    const link = await linkFor(reader, 600, { ResponseContentType: 'audio/wav' });
    const answer = await fetch(link, { headers: { range: 'bytes=1-2' } });
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-range'), await answer.text()]).toEqual([206, 'audio/wav', 'bytes 1-2/5', 'or']);
    await bench.emulator.time.advance(599_000);
    expect((await follow(link))[0]).toBe(200);
    await bench.emulator.time.advance(1000);
    expect(await follow(link)).toEqual([403, expect.stringContaining('<Message>Request has expired</Message>')]);
  });

  it.each([
    ['a longer life', (link: string) => link.replace('X-Amz-Expires=600', 'X-Amz-Expires=6000')],
    ['another object', (link: string) => link.replace('/box/a?', '/box/b?')],
    ['another type', (link: string) => `${link}&response-content-type=text%2Fhtml`],
  ])('that somebody gave %s is refused', async (_what, change) => {
    const link = await linkFor(reader);
    expect(await follow(change(link))).toEqual([403, expect.stringContaining('<Code>SignatureDoesNotMatch</Code>')]);
    expect((await follow(link))[0]).toBe(200);
  });

  it('is of no use for another method, and may do no more than who signed it', async () => {
    expect((await follow(await linkFor(reader), { method: 'DELETE' }))[0]).toBe(403);
    expect(bench.emulator.s3.get('box', 'a').body.toString()).toBe('words');
  });

  it('of a role that may not read leads nowhere', async () => {
    expect(await follow(await linkFor([]))).toEqual([403, expect.stringContaining('<Code>AccessDenied</Code>')]);
  });
});
