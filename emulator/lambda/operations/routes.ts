import type { RestRoute } from '../../front-door/protocols/rest-routes';
import { encodeInvocation } from './invoke';

const functions = '/2015-03-31/functions';
const one = `${functions}/{FunctionName}`;
const mappings = '/2015-03-31/event-source-mappings';

/** The method and path of each operation. Source: Lambda API reference. */
export const lambdaRoutes: RestRoute[] = [
  { operation: 'CreateFunction', method: 'POST', path: functions, status: 201 },
  { operation: 'ListFunctions', method: 'GET', path: functions, status: 200 },
  { operation: 'GetFunction', method: 'GET', path: one, status: 200 },
  { operation: 'DeleteFunction', method: 'DELETE', path: one, status: 204 },
  { operation: 'GetFunctionConfiguration', method: 'GET', path: `${one}/configuration`, status: 200 },
  { operation: 'UpdateFunctionConfiguration', method: 'PUT', path: `${one}/configuration`, status: 200 },
  { operation: 'UpdateFunctionCode', method: 'PUT', path: `${one}/code`, status: 200 },
  {
    operation: 'Invoke',
    method: 'POST',
    path: `${one}/invocations`,
    status: 200,
    headers: { 'x-amz-invocation-type': 'InvocationType', 'x-amz-log-type': 'LogType', 'x-amz-client-context': 'ClientContext' },
    payload: 'Payload',
    encode: encodeInvocation,
  },
  { operation: 'AddPermission', method: 'POST', path: `${one}/policy`, status: 201 },
  { operation: 'GetPolicy', method: 'GET', path: `${one}/policy`, status: 200 },
  { operation: 'RemovePermission', method: 'DELETE', path: `${one}/policy/{StatementId}`, status: 204 },
  { operation: 'CreateEventSourceMapping', method: 'POST', path: mappings, status: 202 },
  { operation: 'ListEventSourceMappings', method: 'GET', path: mappings, status: 200 },
  { operation: 'GetEventSourceMapping', method: 'GET', path: `${mappings}/{UUID}`, status: 200 },
  { operation: 'DeleteEventSourceMapping', method: 'DELETE', path: `${mappings}/{UUID}`, status: 202 },
];
