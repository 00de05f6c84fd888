import { NotEmulated } from '../../not-emulated';
import type { HttpRequest, Protocol } from './protocol';

const headers = { 'content-type': 'text/xml' };
const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/';

/** The protocol of STS: a form with `Action`, answered in XML. Undefined when the request is no such form. */
export function queryProtocol(request: HttpRequest, signedFor: string): Protocol | undefined {
  if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return undefined;
  const { Action: operation = '', Version: _version, ...input } = Object.fromEntries(new URLSearchParams(request.body));
  return {
    decode() {
      // SQS spoke this protocol until 2023, and the AWS CLI of that time still does.
      if (signedFor !== 'sts') throw new NotEmulated(`${signedFor}:${operation} over the query protocol`);
      return { service: 'sts', operation, input };
    },
    encode: (call, output) => ({
      status: 200,
      headers,
      body:
        `<${call.operation}Response xmlns="${namespace}"><${call.operation}Result>${elements(output as Record<string, string>)}</${call.operation}Result>` +
        `<ResponseMetadata><RequestId>emulated</RequestId></ResponseMetadata></${call.operation}Response>`,
    }),
    encodeError: (error) => ({
      status: error.status,
      headers,
      body: `<ErrorResponse xmlns="${namespace}"><Error><Type>Sender</Type>${elements({ Code: error.code, Message: error.message })}</Error></ErrorResponse>`,
    }),
  };
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function elements(members: Record<string, string>): string {
  const escape = (text: string) => text.replace(/[&<>]/g, (character) => entities[character]!);
  return Object.entries(members)
    .map(([name, text]) => `<${name}>${escape(text)}</${name}>`)
    .join('');
}
