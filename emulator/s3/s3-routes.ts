/** How an operation is asked for over the wire: its method, what its path names, and what its query must hold. */
export interface S3Route {
  operation: string;
  method: string;
  names: 'account' | 'bucket' | 'object';
  /** A parameter that tells it from others of the same form, with its value. */
  marked?: [name: string, value: string];
  /** Members of the input by parameter. */
  query?: Record<string, string>;
  /** Members of the input by header. */
  headers?: Record<string, string>;
  /** `bytes`: the member Body. `tagging`: the member Tagging, in XML. Absent: no body is read. */
  body?: 'bytes' | 'tagging';
  /** The status of the answer if all is well. Default 200. */
  status?: number;
}

const reading = {
  query: { 'response-content-type': 'ResponseContentType', 'response-content-disposition': 'ResponseContentDisposition' },
  headers: {
    range: 'Range',
    'x-amz-checksum-mode': 'ChecksumMode',
    'if-match': 'IfMatch',
    'if-none-match': 'IfNoneMatch',
    'if-modified-since': 'IfModifiedSince',
    'if-unmodified-since': 'IfUnmodifiedSince',
  },
};

/** Source: S3 API reference. The first that fits is meant. */
export const s3Routes: S3Route[] = [
  { operation: 'ListBuckets', method: 'GET', names: 'account' },
  { operation: 'CreateBucket', method: 'PUT', names: 'bucket' },
  { operation: 'DeleteBucket', method: 'DELETE', names: 'bucket', status: 204 },
  { operation: 'HeadBucket', method: 'HEAD', names: 'bucket' },
  {
    operation: 'ListObjectsV2',
    method: 'GET',
    names: 'bucket',
    marked: ['list-type', '2'],
    query: { prefix: 'Prefix', delimiter: 'Delimiter', 'start-after': 'StartAfter', 'continuation-token': 'ContinuationToken', 'max-keys': 'MaxKeys', 'encoding-type': 'EncodingType' },
  },
  { operation: 'GetObjectTagging', method: 'GET', names: 'object', marked: ['tagging', ''] },
  { operation: 'PutObjectTagging', method: 'PUT', names: 'object', marked: ['tagging', ''], body: 'tagging' },
  {
    operation: 'PutObject',
    method: 'PUT',
    names: 'object',
    body: 'bytes',
    headers: {
      'content-type': 'ContentType',
      'cache-control': 'CacheControl',
      'content-disposition': 'ContentDisposition',
      'content-encoding': 'ContentEncoding',
      'content-md5': 'ContentMD5',
      'if-match': 'IfMatch',
      'if-none-match': 'IfNoneMatch',
      'x-amz-storage-class': 'StorageClass',
      'x-amz-tagging': 'Tagging',
      'x-amz-checksum-crc32': 'ChecksumCRC32',
    },
  },
  { operation: 'GetObject', method: 'GET', names: 'object', ...reading },
  { operation: 'HeadObject', method: 'HEAD', names: 'object', ...reading },
  { operation: 'DeleteObject', method: 'DELETE', names: 'object', status: 204 },
];
