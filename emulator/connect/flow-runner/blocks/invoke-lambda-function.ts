import { next, noMatchingError, type BlockContext, type BlockDefinition, type Branch } from '../block';
import { readFunctionResponse } from './function-response';

/** Functions one after the other, with nothing said between them, have this long together [D]. */
const CHAIN_LIMIT_MILLISECONDS = 20_000;
const LIMIT_SECONDS = 8;

export const invokeLambdaFunction: BlockDefinition = {
  type: 'InvokeLambdaFunction',
  parameters: ['LambdaFunctionARN', 'InvocationTimeLimitSeconds', 'InvocationType', 'LambdaInvocationAttributes', 'ResponseValidation'],
  notes: [
    'A response that is refused, or of more than 32 KB, takes the error branch and leaves $.External as it was.',
    'A parameter that is a path to nothing is left out of the event.',
  ],
  run: invoke,
};

async function invoke(context: BlockContext): Promise<Branch> {
  const { host, session, parameters } = context;
  const synchronous = (parameters.optional('InvocationType') ?? 'SYNCHRONOUS') === 'SYNCHRONOUS';
  const responseType = readResponseType(context);
  const limitMilliseconds = parameters.has('InvocationTimeLimitSeconds')
    ? parameters.integer('InvocationTimeLimitSeconds', { from: 1, to: LIMIT_SECONDS }) * 1_000
    : LIMIT_SECONDS * 1_000;
  const leftMilliseconds = CHAIN_LIMIT_MILLISECONDS - session.functionChainMilliseconds;
  if (synchronous && leftMilliseconds <= 0) return noMatchingError;
  const call = {
    functionArn: parameters.required('LambdaFunctionARN'),
    parameters: parameters.has('LambdaInvocationAttributes') ? parameters.sparse('LambdaInvocationAttributes') : {},
    timeLimitSeconds: (synchronous ? Math.min(limitMilliseconds, leftMilliseconds) : limitMilliseconds) / 1_000,
    synchronous,
  };
  const began = host.now();
  const result = await host.invokeFunction(call);
  if (!synchronous) return 'failed' in result ? noMatchingError : next;
  session.functionChainMilliseconds += host.now() - began;
  const response = 'failed' in result ? undefined : readFunctionResponse(result.payload, responseType);
  if (!response) return noMatchingError;
  session.external = response;
  return next;
}

/** Older exports leave it out: then a flat map of strings is expected. */
function readResponseType({ parameters }: BlockContext): string {
  return parameters.has('ResponseValidation') ? parameters.object('ResponseValidation', ['ResponseType']).required('ResponseType') : 'STRING_MAP';
}
