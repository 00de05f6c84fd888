import { NotEmulated } from '../../not-emulated';
import { ServiceError } from '../../service-error';
import type { ServiceName } from '../service';
import type { HttpRequest, Protocol } from './protocol';

/** Prefix of X-Amz-Target by service, and the version of JSON they speak. */
const targets: Record<string, { service: ServiceName; version: '1.0' | '1.1' }> = {
  DynamoDB_20120810: { service: 'dynamodb', version: '1.0' },
  AmazonSQS: { service: 'sqs', version: '1.0' },
  AWSEvents: { service: 'events', version: '1.1' },
};

/** DynamoDB, SQS and EventBridge: the operation is in X-Amz-Target, the input is the body. Undefined when the request is none of theirs. */
export function awsJson(request: HttpRequest): Protocol | undefined {
  const target = request.headers['x-amz-target'];
  if (target === undefined) return undefined;
  const [prefix = '', operation = ''] = target.split('.');
  const known = targets[prefix];
  const headers = { 'content-type': `application/x-amz-json-${known?.version ?? '1.0'}` };
  return {
    decode() {
      if (!known) throw new NotEmulated(`the service behind X-Amz-Target ${target}`);
      return { service: known.service, operation, input: parseInput(request.body) };
    },
    encode: (_call, output) => ({ status: 200, headers, body: JSON.stringify(output ?? {}) }),
    encodeError(error) {
      const fields = error instanceof ServiceError ? error.fields : {};
      return { status: error.status, headers, body: JSON.stringify({ __type: error.code, message: error.message, ...fields }) };
    },
  };
}

function parseInput(body: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body === '' ? '{}' : body);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Record<string, unknown>;
  } catch (error) {
    throw new ServiceError('SerializationException', `The body is not JSON: ${(error as Error).message}`);
  }
  throw new ServiceError('SerializationException', 'The body must be a JSON object.');
}
