import { isReadablePath } from '../front-door/readable-path';
import { gatewayAnswer, type HttpApiRequest, type HttpApiResponse } from './http-message';

/** API Gateway quotas, HTTP APIs: a body of 10 MB. */
const MAXIMUM_BODY_BYTES = 10 * 1024 * 1024;

/** Returns API Gateway's answer to a request that no route can take: its body is too large, or its path is no percent-encoded UTF-8. */
export function checkRequest({ path, body = '' }: HttpApiRequest): HttpApiResponse | undefined {
  if (Buffer.byteLength(body) > MAXIMUM_BODY_BYTES) return gatewayAnswer(413, 'Request Entity Too Large');
  return isReadablePath(path) ? undefined : gatewayAnswer(400, 'Bad Request');
}
