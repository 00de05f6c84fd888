import { parseXML } from '@aws-sdk/xml-builder';
import type { HttpAnswer, HttpRequest, Protocol } from '../front-door/protocols/protocol';
import { writeXml } from '../front-door/protocols/write-xml';
import { NotEmulated } from '../not-emulated';
import { ServiceError } from '../service-error';
import { s3Error } from './s3-errors';
import { s3Routes, type S3Route } from './s3-routes';

/** Headers and parameters of the signature, of the transport and of the SDK, which say nothing about the object. */
const carried = /^x-amz-(date|content-sha256|security-token|user-agent|sdk-checksum-algorithm|expected-bucket-owner|te)$|^x-id$/;
/** Headers of HTTP that S3 acts on. */
const meant = ['content-md5', 'content-language', 'expires', 'if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since'];
const metadata = 'x-amz-meta-';

/** S3's protocol: REST in XML, with the bucket in the path. */
export const s3Protocol: Protocol = {
  decode(request) {
    const { bucket, key } = placeOf(request.path);
    const names = key !== '' ? 'object' : bucket !== '' ? 'bucket' : 'account';
    const route = s3Routes.find((one) => one.method === request.method && one.names === names && isMarked(one, request));
    if (!route) throw new NotEmulated(`s3's ${request.method} of a path that names ${names === 'account' ? 'the account' : `a ${names}`}, with the query "${request.query.toString()}"`);
    return { service: 's3', operation: route.operation, input: { ...(bucket && { Bucket: bucket }), ...(key && { Key: key }), ...queryMembers(route, request), ...headerMembers(route, request), ...bodyMembers(route, request) } };
  },
  encode({ operation }, output) {
    const route = s3Routes.find((one) => one.operation === operation)!;
    const answer = (output ?? {}) as Record<string, unknown>;
    if (route.names === 'object' && route.headers?.['range']) return objectAnswer(answer);
    if (route.method !== 'GET') return { status: route.status ?? 200, headers: headersOf(answer), body: '' };
    const root = operation === 'ListObjectsV2' ? 'ListBucketResult' : operation === 'ListBuckets' ? 'ListAllMyBucketsResult' : 'Tagging';
    return xml(200, `<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${writeXml(answer, flat)}</${root}>`);
  },
  encodeError(error) {
    const denied = error.code === 'AccessDeniedException';
    const fields = error instanceof ServiceError ? error.fields : {};
    return xml(denied ? 403 : error.status, writeXml({ Error: { Code: denied ? 'AccessDenied' : error.code, Message: error.message, ...fields, RequestId: 'emulated', HostId: 'emulated' } }));
  },
};

const flat = { lists: { Contents: 'Contents', CommonPrefixes: 'CommonPrefixes', Tag: 'Tag', Bucket: 'Bucket' }, maps: {} };

function xml(status: number, body: string): HttpAnswer {
  return { status, headers: { 'content-type': 'application/xml' }, body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}` };
}

function placeOf(path: string): { bucket: string; key: string } {
  const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/s.exec(path)!;
  return { bucket: decodeURIComponent(bucket), key: decodeURIComponent(key) };
}

const isMarked = ({ marked }: S3Route, { query }: HttpRequest) => marked === undefined || query.get(marked[0]) === marked[1];

function queryMembers({ operation, query = {}, marked }: S3Route, request: HttpRequest): Record<string, unknown> {
  const given = [...request.query].filter(([name]) => name !== marked?.[0] && !carried.test(name.toLowerCase()));
  return Object.fromEntries(given.map(([name, value]) => [known(query, name, operation), name === 'max-keys' ? Number(value) : value]));
}

/** A header of S3 that the operation does not know is refused. */
function headerMembers({ operation, headers = {}, body }: S3Route, request: HttpRequest): Record<string, unknown> {
  const given = Object.entries(request.headers).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const own = given.filter(([name]) => name in headers || meant.includes(name) || (name.startsWith('x-amz-') && !carried.test(name) && !name.startsWith(metadata)));
  const kept = given.filter(([name]) => body === 'bytes' && name.startsWith(metadata)).map(([name, value]) => [name.slice(metadata.length), value]);
  if (request.headers['content-encoding']?.includes('aws-chunked')) throw new NotEmulated(`s3:${operation} in chunks, as of a stream. Send text or bytes.`);
  const members = own.filter(([name]) => body !== 'tagging' || !(name.startsWith('x-amz-checksum-') || name === 'content-md5')).map(([name, value]) => [known(headers, name, operation), value]);
  return { ...Object.fromEntries(members), ...(kept.length > 0 && { Metadata: Object.fromEntries(kept) as object }) };
}

function known(members: Record<string, string>, name: string, operation: string): string {
  const member = members[name];
  if (member === undefined) throw new NotEmulated(`s3:${operation} with ${name}. Known are: ${Object.keys(members).join(', ') || 'none'}`);
  return member;
}

function bodyMembers({ body }: S3Route, request: HttpRequest): Record<string, unknown> {
  if (body === 'bytes') return { Body: request.bytes };
  return body === 'tagging' ? { Tagging: readTagSet(request.body) } : {};
}

type Tag = { Key: string; Value: string };

function readTagSet(text: string): { TagSet: Tag[] } {
  try {
    const { TagSet } = (parseXML(text) as { Tagging: { TagSet: { Tag?: Tag | Tag[] } | string } }).Tagging;
    const tags = typeof TagSet === 'string' ? [] : (TagSet.Tag ?? []);
    return { TagSet: (Array.isArray(tags) ? tags : [tags]).map(({ Key, Value }) => ({ Key, Value })) };
  } catch {
    throw s3Error('MalformedXML');
  }
}

/** Members of an answer that are headers. */
const headerNames: Record<string, string> = {
  ETag: 'etag',
  LastModified: 'last-modified',
  ContentType: 'content-type',
  ContentLength: 'content-length',
  ContentRange: 'content-range',
  ContentDisposition: 'content-disposition',
  ContentEncoding: 'content-encoding',
  CacheControl: 'cache-control',
  AcceptRanges: 'accept-ranges',
  StorageClass: 'x-amz-storage-class',
  TagCount: 'x-amz-tagging-count',
  ChecksumCRC32: 'x-amz-checksum-crc32',
  ChecksumType: 'x-amz-checksum-type',
  Location: 'location',
  BucketArn: 'x-amz-bucket-arn',
};

function objectAnswer(answer: Record<string, unknown>): HttpAnswer {
  const kept = Object.entries((answer['Metadata'] ?? {}) as Record<string, string>).map(([name, value]) => [`${metadata}${name}`, value]);
  return { status: answer['ContentRange'] === undefined ? 200 : 206, headers: { ...headersOf(answer), ...(Object.fromEntries(kept) as Record<string, string>) }, body: (answer['Body'] as Buffer | undefined) ?? '' };
}

function headersOf(answer: Record<string, unknown>): Record<string, string> {
  const given = Object.entries(headerNames).filter(([member]) => answer[member] !== undefined);
  return Object.fromEntries(given.map(([member, name]) => [name, member === 'LastModified' ? new Date(String(answer[member])).toUTCString() : String(answer[member])]));
}
