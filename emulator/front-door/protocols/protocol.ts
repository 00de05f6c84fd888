import type { NotEmulated } from '../../not-emulated';
import type { ServiceError } from '../../service-error';
import type { ServiceName } from '../service';

export interface HttpRequest {
  method: string;
  /** As it was sent: still percent-encoded, without the query. */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  /** The body read as text. */
  body: string;
  /** The body as it was sent. */
  bytes: Buffer;
}

export interface HttpAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

export interface DecodedCall {
  service: ServiceName;
  operation: string;
  input: Record<string, unknown>;
}

/** How a service's calls are written on the wire. */
export interface Protocol {
  /** Throws what the service would answer to a request it cannot read. */
  decode(request: HttpRequest): DecodedCall;
  encode(call: DecodedCall, output: unknown): HttpAnswer;
  encodeError(error: ServiceError | NotEmulated): HttpAnswer;
}
