import type { ConnectApi } from '../../connect/api/connect-api';
import { ServiceError } from '../../service-error';
import type { Protocol } from './protocol';

const contentType = { 'content-type': 'application/json' };

/** Amazon Connect's protocol. The error's code is in a header, its sentence in the body (dependencies.md 4). */
export function restJson(connect: ConnectApi): Protocol {
  return {
    decode: (request) => ({ service: 'connect', ...connect.decode(request) }),
    encode({ operation }, output) {
      const { status, body } = connect.encode(operation, output);
      return { status, headers: contentType, body };
    },
    encodeError(error) {
      const fields = error instanceof ServiceError ? error.fields : {};
      return {
        status: error.status,
        headers: { ...contentType, 'x-amzn-errortype': error.code },
        body: JSON.stringify({ ...(error.message && { Message: error.message }), ...fields }),
      };
    },
  };
}
