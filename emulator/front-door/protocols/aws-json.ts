import { crc32 } from 'node:zlib';
import { dynamoDbError } from '../../dynamodb/error-type';
import { NotEmulated } from '../../not-emulated';
import { ServiceError } from '../../service-error';
import { queryErrorHeaders } from '../../sqs/query-error';
import type { ServiceName } from '../service';
import { parseJson } from '../parse-json';
import type { HttpAnswer, HttpRequest, Protocol } from './protocol';

interface Target {
  service: ServiceName;
  version: '1.0' | '1.1';
  /** An error's name and sentence on the wire, where they are more than its code and `message`. */
  error?: (error: ServiceError | NotEmulated) => Record<string, string>;
  /** Whether answers carry their checksum, which some clients of the service compare. */
  checksum?: true;
  /** Headers of an error, for clients that know it by the name that it had in the query protocol. */
  errorHeaders?: (error: ServiceError | NotEmulated) => Record<string, string>;
}

/** Services by the prefix of X-Amz-Target, and the version of JSON that they speak. */
const targets: Record<string, Target> = {
  DynamoDB_20120810: { service: 'dynamodb', version: '1.0', error: dynamoDbError, checksum: true },
  DynamoDBStreams_20120810: { service: 'dynamodb', version: '1.0', error: dynamoDbError, checksum: true },
  AmazonSQS: { service: 'sqs', version: '1.0', errorHeaders: queryErrorHeaders },
  secretsmanager: { service: 'secretsmanager', version: '1.1' },
  AWSEvents: { service: 'events', version: '1.1' },
  Transcribe: { service: 'transcribe', version: '1.1' },
  AWSCognitoIdentityProviderService: { service: 'cognito-idp', version: '1.1' },
  ServiceQuotasV20190624: { service: 'servicequotas', version: '1.1' },
};

/** DynamoDB, SQS, EventBridge, Secrets Manager, Transcribe, Cognito and Service Quotas: the operation is in X-Amz-Target, the input is the body. Undefined when the request is none of theirs. */
export function awsJson(request: HttpRequest): Protocol | undefined {
  const target = request.headers['x-amz-target'];
  if (target === undefined) return undefined;
  const [prefix = '', operation = ''] = target.split('.');
  const known = targets[prefix];
  const answer = (status: number, output: unknown, more: Record<string, string> = {}): HttpAnswer => {
    const body = JSON.stringify(output);
    const checksum = known?.checksum && { 'x-amz-crc32': String(crc32(body)) };
    return { status, headers: { 'content-type': `application/x-amz-json-${known?.version ?? '1.0'}`, ...checksum, ...more }, body };
  };
  return {
    decode() {
      if (!known) throw new NotEmulated(`the service behind X-Amz-Target ${target}`);
      return { service: known.service, operation, input: parseInput(request.body) };
    },
    encode: (_call, output) => answer(200, output ?? {}),
    encodeError(error) {
      const fields = error instanceof ServiceError ? error.fields : {};
      const named = known?.error?.(error) ?? { __type: error.code, message: error.message };
      return answer(error.status, { ...named, ...fields }, known?.errorHeaders?.(error));
    },
  };
}

function parseInput(body: string): Record<string, unknown> {
  try {
    const parsed = parseJson(body === '' ? '{}' : body);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Record<string, unknown>;
  } catch (error) {
    throw new ServiceError('SerializationException', `The body is not JSON: ${(error as Error).message}`);
  }
  throw new ServiceError('SerializationException', 'The body must be a JSON object.');
}
