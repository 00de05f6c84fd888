import { ServiceError } from '../service-error';
import type { Fault } from './faults';
import type { ServiceName } from './service';

interface ErrorForm {
  code: string;
  status: number;
}

/** The answer of each service when it breaks. Source: the SDK's error lists. */
const internalErrors: Record<ServiceName, ErrorForm> = {
  connect: { code: 'InternalServiceException', status: 500 },
  dynamodb: { code: 'InternalServerError', status: 500 },
  sqs: { code: 'InternalFailure', status: 500 },
  events: { code: 'InternalException', status: 500 },
  lambda: { code: 'ServiceException', status: 500 },
  iam: { code: 'ServiceFailure', status: 500 },
  sts: { code: 'InternalFailure', status: 500 },
  sns: { code: 'InternalError', status: 500 },
  secretsmanager: { code: 'InternalServiceError', status: 500 },
  s3: { code: 'InternalError', status: 500 },
  cloudformation: { code: 'InternalFailure', status: 500 },
  transcribe: { code: 'InternalFailureException', status: 500 },
  'cognito-idp': { code: 'InternalErrorException', status: 500 },
  servicequotas: { code: 'ServiceException', status: 500 },
};

/** The answer of each service to too many requests. */
const throttles: Record<ServiceName, ErrorForm> = {
  connect: { code: 'TooManyRequestsException', status: 429 },
  dynamodb: { code: 'ThrottlingException', status: 400 },
  sqs: { code: 'RequestThrottled', status: 400 },
  events: { code: 'ThrottlingException', status: 400 },
  lambda: { code: 'TooManyRequestsException', status: 429 },
  iam: { code: 'Throttling', status: 400 },
  sts: { code: 'Throttling', status: 400 },
  sns: { code: 'Throttled', status: 429 },
  secretsmanager: { code: 'ThrottlingException', status: 400 },
  s3: { code: 'SlowDown', status: 503 },
  cloudformation: { code: 'Throttling', status: 400 },
  transcribe: { code: 'LimitExceededException', status: 400 },
  'cognito-idp': { code: 'TooManyRequestsException', status: 400 },
  servicequotas: { code: 'TooManyRequestsException', status: 400 },
};

/** The error that an injected fault answers with. */
export function errorOfFault(fault: Fault, service: ServiceName): ServiceError {
  const usual = fault.kind === 'throttle' ? throttles[service] : internalErrors[service];
  const { code = usual.code, status = fault.kind === 'throttle' ? usual.status : 500 } = fault;
  return new ServiceError(code, fault.kind === 'throttle' ? 'Rate exceeded' : 'An internal error occurred.', { status });
}
