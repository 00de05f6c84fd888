import type { ConnectApi } from '../../connect/api/connect-api';
import type { NotEmulated } from '../../not-emulated';
import { ServiceError } from '../../service-error';
import type { HttpAnswer, Protocol } from './protocol';

export const restContentType = { 'content-type': 'application/json' };

/** Amazon Connect's protocol. */
export function restJson(connect: ConnectApi): Protocol {
  return {
    decode: (request) => ({ service: 'connect', ...connect.decode(request) }),
    encode({ operation }, output) {
      const { status, body } = connect.encode(operation, output);
      return { status, headers: restContentType, body };
    },
    encodeError: encodeRestError,
  };
}

/** The error's code is in a header, its sentence in the body (dependencies.md 4). */
export function encodeRestError(error: ServiceError | NotEmulated): HttpAnswer {
  const fields = error instanceof ServiceError ? error.fields : {};
  return {
    status: error.status,
    headers: { ...restContentType, 'x-amzn-errortype': error.code },
    body: JSON.stringify({ ...(error.message && { Message: error.message }), ...fields }),
  };
}
