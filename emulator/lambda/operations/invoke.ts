import type { HttpAnswer } from '../../front-door/protocols/protocol';
import { required, structure, text } from '../../front-door/shapes/shape';
import { ServiceError } from '../../service-error';
import { NotEmulated } from '../../not-emulated';
import { checkQualifier, invalidParameter, lambdaOperation, onFunction } from './lambda-operation';

/** Bytes of an event by how it is handed over: Developer Guide, "Lambda quotas". */
const maximumBytes: Record<string, number> = { RequestResponse: 6_291_456, Event: 1_048_576 };

export const invoke = lambdaOperation({
  input: structure({ FunctionName: required(text), InvocationType: text, LogType: text, Qualifier: text, Payload: text }),
  takesTime: ({ InvocationType = 'RequestResponse' }) => InvocationType === 'RequestResponse',
  rights: onFunction('InvokeFunction'),
  async run({ functions }, { FunctionName, InvocationType = 'RequestResponse', LogType = 'None', Qualifier, Payload = '' }) {
    checkQualifier(Qualifier);
    if (LogType !== 'None') throw new NotEmulated(`LogType ${LogType} of lambda:Invoke. What functions write is in the emulator's journal`);
    const { name } = functions.describe(FunctionName);
    const payload = readPayload(Payload, InvocationType);
    switch (InvocationType) {
      case 'DryRun':
        return { StatusCode: 204 };
      case 'Event':
        functions.invokeAsynchronously({ function: name, payload });
        return { StatusCode: 202 };
      case 'RequestResponse': {
        const result = await functions.invoke({ function: name, payload });
        const answer = { StatusCode: 200, ExecutedVersion: '$LATEST' };
        return 'error' in result ? { ...answer, FunctionError: 'Unhandled', Payload: JSON.stringify(result.error) } : { ...answer, Payload: JSON.stringify(result.payload) };
      }
      default:
        throw invalidParameter(`InvocationType is "${InvocationType}". It must be RequestResponse, Event or DryRun.`);
    }
  },
});

/** An empty event is an empty object. */
function readPayload(text: string, invocationType: string): unknown {
  const most = maximumBytes[invocationType];
  const bytes = Buffer.byteLength(text);
  if (most !== undefined && bytes > most)
    throw new ServiceError('RequestTooLargeException', `${bytes} byte payload is too large for the ${invocationType} invocation type (limit ${most} bytes)`, { status: 413 });
  try {
    return text === '' ? {} : (JSON.parse(text) as unknown);
  } catch (error) {
    throw new ServiceError('InvalidRequestContentException', `Could not parse request body into json: ${(error as Error).message}`);
  }
}

/** The function's answer is the body; what Lambda says of it is in the status and the headers. */
export function encodeInvocation(output: Record<string, unknown>): HttpAnswer {
  const { StatusCode, FunctionError, ExecutedVersion, Payload = '' } = output as { StatusCode: number; FunctionError?: string; ExecutedVersion?: string; Payload?: string };
  return {
    status: StatusCode,
    headers: {
      'content-type': 'application/json',
      ...(FunctionError && { 'x-amz-function-error': FunctionError }),
      ...(ExecutedVersion && { 'x-amz-executed-version': ExecutedVersion }),
    },
    body: Payload,
  };
}
