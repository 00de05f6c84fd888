import { ServiceError } from '../../service-error';
import { NotEmulated } from '../../not-emulated';
import type { ServiceName } from '../service';
import type { Structure } from '../shapes/shape';
import type { HttpRequest, Protocol } from './protocol';
import { readForm } from './read-form';
import { writeXml, type FlatMembers } from './write-xml';

/** A service that speaks the query protocol. */
export interface QueryDialect {
  service: ServiceName;
  namespace: string;
  /** The input of each operation. */
  inputs: Record<string, { input: Structure }>;
  /** How answers leave out elements; none when not given. */
  flat?: (operation: string) => FlatMembers;
  /** Codes that are others in this protocol than in JSON. */
  errorCodes?: Record<string, string>;
}

const headers = { 'content-type': 'text/xml' };

/** A form with `Action`, answered in XML. Undefined when the request is no such form. */
export function queryProtocol(request: HttpRequest, signedFor: string, dialects: QueryDialect[]): Protocol | undefined {
  if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return undefined;
  const dialect = dialects.find(({ service }) => service === signedFor);
  const { namespace = '', flat, errorCodes = {} } = dialect ?? {};
  return {
    decode() {
      if (!dialect) throw new NotEmulated(`${signedFor} over the query protocol. Services that are: ${dialects.map(({ service }) => service).join(', ')}`);
      return decodeForm(dialect, request.body);
    },
    encode: ({ operation }, output) => ({
      status: 200,
      headers,
      body:
        `<${operation}Response xmlns="${namespace}"><${operation}Result>${writeXml((output ?? {}) as object, flat?.(operation))}</${operation}Result>` +
        `<ResponseMetadata><RequestId>emulated</RequestId></ResponseMetadata></${operation}Response>`,
    }),
    encodeError(error) {
      const Type = error.status < 500 ? 'Sender' : 'Receiver';
      const Code = errorCodes[error.code] ?? error.code;
      const body = writeXml({ Error: { Type, Code, Message: error.message }, RequestId: 'emulated' });
      return { status: error.status, headers, body: `<ErrorResponse xmlns="${namespace}">${body}</ErrorResponse>` };
    },
  };
}

function decodeForm({ service, inputs }: QueryDialect, body: string) {
  const form = new URLSearchParams(body);
  const operation = form.get('Action');
  if (operation === null) throw new ServiceError('MissingAction', 'The request must contain the parameter Action.');
  form.delete('Action');
  form.delete('Version');
  const known = Object.hasOwn(inputs, operation) ? inputs[operation] : undefined;
  if (!known) throw new NotEmulated(`${service}:${operation}. Operations that are: ${Object.keys(inputs).join(', ')}`);
  return { service, operation, input: readForm(form, known.input, `${service}:${operation}`) };
}
