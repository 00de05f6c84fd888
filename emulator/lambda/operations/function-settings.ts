import { listOf, mapOf, number, required, structure, text, type ValueOf } from '../../front-door/shapes/shape';
import type { Iam } from '../../iam/iam';
import { servicePrincipal } from '../../iam/principal';
import { NotEmulated } from '../../not-emulated';
import { ServiceError } from '../../service-error';
import type { FunctionDefinition } from '../function-definition';
import { invalidParameter } from './lambda-operation';

/** Members that both CreateFunction and UpdateFunctionConfiguration take. */
export const settingsShape = structure({
  Runtime: text,
  Role: text,
  Handler: text,
  Description: text,
  /** Seconds. */
  Timeout: number,
  /** MB. */
  MemorySize: number,
  Environment: structure({ Variables: mapOf(text) }),
  DeadLetterConfig: structure({ TargetArn: text }),
});

export const architectures = listOf(text);

/** Reads the processor that a function names; this machine's own runs it. Lambda takes one at most. */
export function readArchitecture(given: string[] | undefined): { architecture?: string } {
  if (given === undefined) return {};
  const [architecture, ...others] = given;
  if (others.length > 0 || (architecture !== 'x86_64' && architecture !== 'arm64')) throw invalidParameter(`Architectures holds ${given.join(', ') || 'nothing'}. It must hold x86_64 or arm64.`);
  return { architecture };
}

/** Set by Lambda itself: Developer Guide, "Defined runtime environment variables". */
const reserved = /^(_HANDLER|_X_AMZN_TRACE_ID|AWS_DEFAULT_REGION|AWS_REGION|AWS_EXECUTION_ENV|AWS_LAMBDA_.*|AWS_ACCESS_KEY(_ID)?|AWS_SECRET_ACCESS_KEY|AWS_SESSION_TOKEN|LAMBDA_TASK_ROOT|LAMBDA_RUNTIME_DIR)$/;
/** Developer Guide, "Lambda quotas". */
const MAXIMUM_VARIABLES_BYTES = 4096;

/** The members that are given, as the definition has them. Throws InvalidParameterValueException for what Lambda refuses. */
export function readSettings(settings: ValueOf<typeof settingsShape>, iam: Iam): Partial<FunctionDefinition> {
  const { Runtime, Role, Handler, Description, Timeout, MemorySize, Environment, DeadLetterConfig } = settings;
  if (Runtime !== undefined && !/^nodejs\d+\.x$/.test(Runtime)) throw new NotEmulated(`the runtime ${Runtime}. Node.js is: nodejs24.x, for example`);
  checkRange('timeout', Timeout, [1, 900]);
  checkRange('memorySize', MemorySize, [128, 10_240]);
  if (Description !== undefined && Description.length > 256) throw new ServiceError('ValidationException', `1 validation error detected: Value at 'description' failed to satisfy constraint: Member must have length less than or equal to 256`);
  checkDeadLetterTarget(DeadLetterConfig?.TargetArn);
  if (Role !== undefined) checkRole(Role, iam);
  const variables = Environment?.Variables;
  if (variables) checkVariables(variables);
  return {
    ...(Runtime !== undefined && { runtime: Runtime }),
    ...(Role !== undefined && { roleArn: Role }),
    ...(Handler !== undefined && { handler: Handler }),
    ...(Description !== undefined && { description: Description }),
    ...(Timeout !== undefined && { timeoutSeconds: Timeout }),
    ...(MemorySize !== undefined && { memorySizeMb: MemorySize }),
    ...(variables && { variables }),
    ...(DeadLetterConfig && { deadLetterQueueArn: DeadLetterConfig.TargetArn || undefined }),
  };
}

/** Lambda takes queues and topics; an empty text takes the target away. */
function checkDeadLetterTarget(arn: string | undefined): void {
  if (arn !== undefined && arn !== '' && !/^arn:[\w-]+:(sqs|sns):[\w-]+:\d{12}:[\w.-]+$/.test(arn)) throw invalidParameter(`The provided target ARN ${arn} of the dead-letter queue is invalid. It must be that of a queue or a topic.`);
}

function checkRange(name: string, value: number | undefined, [least, most]: [number, number]): void {
  if (value === undefined || (Number.isInteger(value) && value >= least && value <= most)) return;
  throw new ServiceError('ValidationException', `Value '${value}' at '${name}' failed to satisfy constraint: it must be ${least} to ${most}.`);
}

function checkRole(role: string, iam: Iam): void {
  const known = iam.roles().some(({ arn }) => arn === role);
  if (known && iam.trusts(role, servicePrincipal('lambda.amazonaws.com'))) return;
  throw invalidParameter(`The role defined for the function cannot be assumed by Lambda. (${known ? 'Its trust policy does not name lambda.amazonaws.com' : 'There is no role'}: ${role})`);
}

function checkVariables(variables: Record<string, string>): void {
  for (const name of Object.keys(variables)) {
    if (!/^[a-zA-Z]\w+$/.test(name)) throw invalidParameter(`"${name}" is no environment variable's name. It must begin with a letter and have two or more letters, digits or underscores.`);
    if (reserved.test(name))
      throw invalidParameter(`Lambda was unable to configure your environment variables because the environment variables you have provided contains reserved keys that are currently not supported for modification. Reserved keys used in this request: ${name}`);
  }
  const bytes = Buffer.byteLength(JSON.stringify(variables));
  if (bytes > MAXIMUM_VARIABLES_BYTES) throw invalidParameter(`Lambda was unable to configure your environment variables because they are ${bytes} bytes. It must be ${MAXIMUM_VARIABLES_BYTES} at most.`);
}

/** The code that a function is made of or gets; the only way here is a zip in the call. */
export const codeMembers = { ZipFile: required(text) };
