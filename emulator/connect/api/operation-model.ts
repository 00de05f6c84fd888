import * as connectSdk from '@aws-sdk/client-connect';
import { NormalizedSchema } from '@smithy/core/schema';

/** One operation of Amazon Connect as the SDK in use describes it. */
export interface OperationModel {
  name: string;
  method: string;
  /** `/contacts/{InstanceId}/{ContactId}` */
  uriTemplate: string;
  /** HTTP status of a good answer. */
  status: number;
  input: NormalizedSchema;
  output: NormalizedSchema;
}

// An operation's schema: [kind 9, namespace, name, traits, input, output], see @smithy/types StaticOperationSchema.
const OPERATION = 9;
type OperationSchema = [typeof OPERATION, string, string, { http: [string, string, number] }, never, never];

const isOperation = (exported: unknown): exported is OperationSchema => Array.isArray(exported) && exported[0] === OPERATION;

/** All operations that the installed SDK knows, by name. */
export const operationModels: ReadonlyMap<string, OperationModel> = new Map(
  Object.values(connectSdk)
    .filter(isOperation)
    .map(([, , name, traits, input, output]) => {
      const [method, uriTemplate, status] = traits.http;
      return [name, { name, method, uriTemplate, status, input: NormalizedSchema.of(input), output: NormalizedSchema.of(output) }];
    }),
);
