import type { ConnectApi } from '../../connect/api/connect-api';
import { cloudFormationOperations } from '../../cloudformation/operations';
import { iamOperations } from '../../iam/operations/register';
import { lambdaRoutes } from '../../lambda/operations/routes';
import { NotEmulated } from '../../not-emulated';
import { s3Protocol } from '../../s3/s3-protocol';
import { snsOperations } from '../../sns/operations';
import { sqsDialect } from '../../sqs/query-dialect';
import { stsOperations } from '../../sts/operations';
import { awsJson } from './aws-json';
import type { HttpRequest, Protocol } from './protocol';
import { queryProtocol, type QueryDialect } from './query-protocol';
import { restJson } from './rest-json';
import { restRoutes } from './rest-routes';

const dialects: QueryDialect[] = [
  { service: 'sts', namespace: 'https://sts.amazonaws.com/doc/2011-06-15/', inputs: stsOperations },
  { service: 'iam', namespace: 'https://iam.amazonaws.com/doc/2010-05-08/', inputs: iamOperations },
  { service: 'cloudformation', namespace: 'http://cloudformation.amazonaws.com/doc/2010-05-15/', inputs: cloudFormationOperations, errorCodes: { AccessDeniedException: 'AccessDenied' } },
  { service: 'sns', namespace: 'https://sns.amazonaws.com/doc/2010-03-31/', inputs: snsOperations, errorCodes: { AccessDeniedException: 'AuthorizationError' } },
  sqsDialect,
];

/** Decides how a request is to be read: by X-Amz-Target, by the form of the query protocol, else by what the signature is for. */
export function chooseProtocol(connect: ConnectApi, request: HttpRequest, signedFor = ''): Protocol {
  const rest = restJson(connect);
  if (signedFor === 'connect') return rest;
  if (signedFor === 's3') return s3Protocol;
  if (signedFor === 'lambda') return restRoutes('lambda', lambdaRoutes);
  const other = awsJson(request) ?? queryProtocol(request, signedFor, dialects);
  if (other || signedFor === '') return other ?? rest;
  const refuse = () => {
    throw new NotEmulated(`the service ${signedFor}`);
  };
  return { ...rest, decode: refuse };
}
