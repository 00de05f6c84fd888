import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Agent } from '../domain/callback/callback';

export type Request = APIGatewayProxyEventV2WithJWTAuthorizer;
export type Answer = APIGatewayProxyStructuredResultV2;

/** Answers one method of one path, for the agent that the verified token names. */
export type Route = (request: Request, agent: Agent) => Promise<Answer>;

export function bodyOf(request: Pick<Request, 'body' | 'isBase64Encoded'>): string | undefined {
  return request.isBase64Encoded && request.body ? Buffer.from(request.body, 'base64').toString('utf8') : request.body;
}
