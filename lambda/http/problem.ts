import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Problem } from './api-types';
import { preferredLanguage } from './preferred-language';
import type { Request } from './route';

/** Rows of the refusals that an API answers. A subject puts them together at its front door: its own table, and those of the subjects it uses. */
type RefusalRows = Record<string, { status: number; sentence: (facts: never, language?: string) => string }>;

/** Every refusal that has a row. */
type RefusalIn<Rows extends RefusalRows> = {
  [Code in keyof Rows & string]: { code: Code } & (Rows[Code]['sentence'] extends (facts: infer Facts, language?: string) => string ? Facts : never);
}[keyof Rows & string];

export function answer(status: number, body: unknown): APIGatewayProxyStructuredResultV2 {
  return { statusCode: status, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' }, body: JSON.stringify(body) };
}

/** The request that is refused, where its sentence names countries. */
type Asked = Pick<Request, 'headers'>;

/** A refusal that has no row in these tables does not compile. */
export function createRefusalAnswer<Rows extends RefusalRows>(rows: Rows): (refusal: RefusalIn<Rows>, asked?: Asked) => APIGatewayProxyStructuredResultV2 {
  return (refusal, asked) => {
    const { status, sentence } = rows[refusal.code]!;
    const { code, field, retryAfterSeconds, choices }: { code: string; field?: string; retryAfterSeconds?: number; choices?: Problem['choices'] } = refusal;
    // A page of another origin cannot read the header: so it stands in the body too.
    const facts = { ...(field !== undefined && { field }), ...(retryAfterSeconds !== undefined && { retryAfterSeconds }), ...(choices && { choices }) };
    const answered = answerProblem({ status, code, title: 'Refused', detail: sentence(refusal as never, preferredLanguage(asked?.headers['accept-language']) ?? 'en'), ...facts });
    if (retryAfterSeconds === undefined) return answered;
    return { ...answered, headers: { ...answered.headers, 'retry-after': String(retryAfterSeconds) } };
  };
}

/** The sentences of refusals, where one answer holds many. */
export function createRefusalSentence<Rows extends RefusalRows>(rows: Rows): (refusal: RefusalIn<Rows>) => string {
  return (refusal) => rows[refusal.code]!.sentence(refusal as never);
}

/** The outside did not answer, or we are broken: what happened inside is in the log, not in the answer. */
export function answerFailure(): APIGatewayProxyStructuredResultV2 {
  const detail = 'It could not be confirmed that your request was taken. Try again: a call that is on its way already is not made twice.';
  return answerProblem({ status: 503, code: 'unavailable', title: 'Not confirmed', detail });
}

function answerProblem(problem: Omit<Problem, 'type'>): APIGatewayProxyStructuredResultV2 {
  const body: Problem = { type: 'about:blank', ...problem };
  return { ...answer(problem.status, body), headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } };
}
