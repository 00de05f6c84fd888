import { ServiceError } from '../service-error';

/** The errors of S3 by code, with the sentence and the status that it answers. Source: S3 API reference, error responses. */
const errors = {
  NoSuchBucket: ['The specified bucket does not exist', 404],
  NoSuchKey: ['The specified key does not exist.', 404],
  BucketAlreadyOwnedByYou: ['Your previous request to create the named bucket succeeded and you already own it.', 409],
  BucketNotEmpty: ['The bucket you tried to delete is not empty', 409],
  InvalidBucketName: ['The specified bucket is not valid.', 400],
  InvalidObjectState: ["The operation is not valid for the object's storage class", 403],
  InvalidRange: ['The requested range is not satisfiable', 416],
  InvalidStorageClass: ['The storage class you specified is not valid', 400],
  InvalidTag: ['The tag provided was not a valid tag.', 400],
  InvalidArgument: ['Invalid Argument', 400],
  PreconditionFailed: ['At least one of the pre-conditions you specified did not hold', 412],
  InvalidDigest: ['The Content-MD5 you specified was invalid.', 400],
  InvalidRequest: ['The value of a header is invalid.', 400],
  MetadataTooLarge: ['Your metadata headers exceed the maximum allowed metadata size', 400],
  BadDigest: ['The checksum you specified did not match the calculated checksum.', 400],
  KeyTooLongError: ['Your key is too long', 400],
  MalformedXML: ['The XML you provided was not well-formed or did not validate against our published schema', 400],
} as const;

export function s3Error(code: keyof typeof errors, fields: Record<string, string> = {}): ServiceError {
  const [message, status] = errors[code];
  return new ServiceError(code, message, { status, fields });
}
