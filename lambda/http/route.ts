import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

export type Request = APIGatewayProxyEventV2WithJWTAuthorizer;
export type Answer = APIGatewayProxyStructuredResultV2;

/** Answers one method of one path, for the one who asks: whom the token or the app's key names. */
export type Route<Who, Asked = Request> = (request: Asked, who: Who) => Promise<Answer>;

export function bodyOf(request: Pick<Request, 'body' | 'isBase64Encoded'>): string | undefined {
  return request.isBase64Encoded && request.body ? Buffer.from(request.body, 'base64').toString('utf8') : request.body;
}
