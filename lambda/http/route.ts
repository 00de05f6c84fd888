import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { readersLanguage } from './preferred-language';

export type Request = APIGatewayProxyEventV2WithJWTAuthorizer;
export type HttpAnswer = APIGatewayProxyStructuredResultV2;

/** An answer with sentences in it waits for its reader's language. */
export type Answer = HttpAnswer | ((language: string) => HttpAnswer);

/** Answers one method of one path, for the one who asks: whom the token or the app's key names. */
export type Route<Who, Asked = Request> = (request: Asked, who: Who) => Promise<Answer>;

export function bodyOf(request: Pick<Request, 'body' | 'isBase64Encoded'>): string | undefined {
  return request.isBase64Encoded && request.body ? Buffer.from(request.body, 'base64').toString('utf8') : request.body;
}

/** The answer of a whole API, in the language of who asked. */
export function sayTo(request: Parameters<typeof readersLanguage>[0], answered: Answer): HttpAnswer {
  return typeof answered === 'function' ? answered(readersLanguage(request)) : answered;
}
