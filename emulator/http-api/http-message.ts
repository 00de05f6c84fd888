export interface HttpApiRequest {
  method: string;
  /** Without the query, as it was sent. */
  path: string;
  /** Without the question mark. */
  query?: string;
  /** Names in any case; repeated headers joined by commas. */
  headers: Record<string, string>;
  body?: Buffer | string;
  sourceIp?: string;
}

export interface HttpApiResponse {
  statusCode: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Each becomes a `set-cookie` header. */
  cookies: string[];
  body: Buffer | string;
}

/** Returns an answer that API Gateway gives by itself. */
export function gatewayAnswer(statusCode: number, message: string, headers: Record<string, string> = {}): HttpApiResponse {
  return { statusCode, headers: { 'content-type': 'application/json', ...headers }, cookies: [], body: JSON.stringify({ message }) };
}

export function lowerCased(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
