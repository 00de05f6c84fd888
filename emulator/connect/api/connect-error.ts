import { ServiceError } from '../../service-error';
import type { ConnectRefusal } from '../connect-refusal';

/** HTTP status of each answer that Connect declares (amazon-connect.md 3.10; the SDK's error schemas say the same). */
export const httpStatusOfError = {
  AccessDeniedException: 403,
  ConditionalOperationFailedException: 409,
  ConflictException: 409,
  ContactFlowNotPublishedException: 404,
  ContactNotFoundException: 410,
  DestinationNotAllowedException: 403,
  DuplicateResourceException: 409,
  IdempotencyException: 409,
  InternalServiceException: 500,
  InvalidActiveRegionException: 400,
  InvalidContactFlowException: 400,
  InvalidContactFlowModuleException: 400,
  InvalidParameterException: 400,
  InvalidRequestException: 400,
  InvalidTestCaseException: 400,
  LimitExceededException: 429,
  MaximumResultReturnedException: 400,
  OutboundContactNotPermittedException: 403,
  PropertyValidationException: 400,
  ResourceConflictException: 409,
  ResourceInUseException: 409,
  ResourceNotFoundException: 404,
  ServiceQuotaExceededException: 402,
  ThrottlingException: 429,
  // Not declared by any operation, and yet what an overdrawn quota is answered with (amazon-connect.md 3.1).
  TooManyRequestsException: 429,
  UserNotFoundException: 404,
} as const;

export type ConnectErrorCode = keyof typeof httpStatusOfError;

/** The errors that one operation may answer instead of its result. */
export type DeclaredErrors = readonly ConnectErrorCode[];

/** An error that Amazon Connect itself would answer. For its own gaps the emulator has `NotEmulated`, never this. */
export class ConnectError extends ServiceError {
  /** @param fields Members of the error beside its message, as `problems` of InvalidContactFlowException. */
  constructor(code: ConnectErrorCode, message: string, fields: Record<string, unknown> = {}) {
    super(code, message, { status: httpStatusOfError[code], fields });
    this.name = code;
  }
}

export const notFound = (what: string, id: string) =>
  new ConnectError('ResourceNotFoundException', `${what} ${id} was not found in this instance.`);

/**
 * A request that is wrong in itself. Which of its two codes Connect picks is not documented: the emulator says InvalidRequestException for a wrong
 * form and InvalidParameterException for a wrong value, and the other one where an operation declares only that.
 */
export function invalid(kind: 'form' | 'value', message: string, declared: DeclaredErrors): ConnectError {
  const wanted = kind === 'form' ? 'InvalidRequestException' : 'InvalidParameterException';
  const other = kind === 'form' ? 'InvalidParameterException' : 'InvalidRequestException';
  return new ConnectError(declared.includes(wanted) || !declared.includes(other) ? wanted : other, message);
}

/** Gives a refusal of the contact centre its place on the wire. A code that the operation does not declare goes as a request wrong in its form. */
export function answerOfRefusal({ code, message, problems }: ConnectRefusal, declared: DeclaredErrors): ConnectError {
  if (code === 'InvalidParameterException') return invalid('value', message, declared);
  if (code === 'InvalidRequestException' || !declared.includes(code)) return invalid('form', message, declared);
  const listed = problems.map((problem) => ({ message: problem }));
  if (code === 'InvalidContactFlowException') return new ConnectError(code, '', { problems: listed });
  if (code === 'InvalidContactFlowModuleException') return new ConnectError(code, '', { Problems: listed });
  // The pages call it Problems; this is what comes (others' live runs, and the SDK hands it through).
  if (code === 'InvalidTestCaseException') return new ConnectError(code, message, { problemDetails: listed });
  return new ConnectError(code, message);
}
