import { next, noMatchingError, type BlockContext, type BlockDefinition, type Branch } from '../block';
import type { Parameters } from '../parameters';
import { readFunctionResponse } from './function-response';

/** Functions one after the other, with nothing said between them, have this long together [D]. */
const CHAIN_LIMIT_MILLISECONDS = 20_000;
const LIMIT_SECONDS = 8;
/** The admin guide's; the developer guide says 8 there too. */
const ASYNCHRONOUS_LIMIT_SECONDS = 60;

export const invokeLambdaFunction: BlockDefinition = {
  type: 'InvokeLambdaFunction',
  parameters: ['LambdaFunctionARN', 'InvocationTimeLimitSeconds', 'InvocationType', 'LambdaInvocationAttributes', 'ResponseValidation'],
  notes: [
    'A response that is refused, or of more than 32 KB, takes the error branch and leaves $.External as it was.',
    'A parameter that is a path to nothing is left out of the event, also inside an object.',
    'The result of an asynchronous invocation cannot be loaded: no page shows what such a block looks like.',
  ],
  run: invoke,
};

async function invoke(context: BlockContext): Promise<Branch> {
  const { host, session, parameters } = context;
  const synchronous = (parameters.optional('InvocationType') ?? 'SYNCHRONOUS') === 'SYNCHRONOUS';
  const responseType = readResponseType(context);
  const limitMilliseconds = readLimitSeconds(parameters, synchronous) * 1_000;
  const leftMilliseconds = CHAIN_LIMIT_MILLISECONDS - session.functionChainMilliseconds;
  if (synchronous && leftMilliseconds <= 0) return noMatchingError(`functions in a row have used up their ${CHAIN_LIMIT_MILLISECONDS / 1_000} s`);
  const call = {
    functionArn: parameters.required('LambdaFunctionARN'),
    parameters: parameters.has('LambdaInvocationAttributes') ? parameters.sparse('LambdaInvocationAttributes') : {},
    timeLimitSeconds: (synchronous ? Math.min(limitMilliseconds, leftMilliseconds) : limitMilliseconds) / 1_000,
    synchronous,
  };
  const began = host.now();
  const result = await host.invokeFunction(call);
  if (synchronous) session.functionChainMilliseconds += host.now() - began;
  if ('failed' in result) return noMatchingError(`the function was not run to its end: ${result.failed}`);
  if (!synchronous) {
    session.invocationId = result.requestId;
    return next;
  }
  const response = readFunctionResponse(result.payload, responseType);
  if ('failed' in response) return noMatchingError(response.failed);
  session.external = response.members;
  return next;
}

function readLimitSeconds(parameters: Parameters, synchronous: boolean): number {
  if (!parameters.has('InvocationTimeLimitSeconds')) return LIMIT_SECONDS;
  return parameters.integer('InvocationTimeLimitSeconds', { from: 1, to: synchronous ? LIMIT_SECONDS : ASYNCHRONOUS_LIMIT_SECONDS });
}

/** Older exports leave it out: then a flat map of strings is expected. */
function readResponseType({ parameters }: BlockContext): string {
  return parameters.has('ResponseValidation') ? parameters.object('ResponseValidation', ['ResponseType']).required('ResponseType') : 'STRING_MAP';
}
