import type { Principal } from '../iam/principal';
import type { PolicyDocument } from '../iam/policy';

/** A right that a call needs: one action on each of these resources. */
export interface RightsNeeded {
  /** `dynamodb:PutItem` */
  action: string;
  /** ARNs, or `*` where the action knows no resources. */
  resources: string[];
  context?: Record<string, string | string[]>;
  /** The policy of the resource itself, where it has one. */
  resourcePolicy?: PolicyDocument;
}

export interface OperationCall {
  operation: string;
  input: Record<string, unknown>;
  caller: Principal;
}

/** An AWS service as the front door sees it, whatever its wire protocol. */
export interface EmulatedService {
  /** Reads a command's input as it is given to the SDK, into what `handle` takes. Throws what the service would answer to a wrong form. */
  read(operation: string, input: unknown): Record<string, unknown>;
  rightsFor(operation: string, input: Record<string, unknown>): RightsNeeded[];
  /** Counts a call that came over the wire; throws what the service answers to too many. Calls in process are not counted. */
  admit?(operation: string): void;
  /** Whether the answer may come only after time has passed on the emulator's clock; else the clock stands still until it is given. */
  takesTime?(operation: string, input: Record<string, unknown>): boolean;
  handle(call: OperationCall): Promise<unknown>;
}

/** The services that have a place at the front door, by the name that signatures carry. */
export type ServiceName = 'connect' | 'dynamodb' | 'sqs' | 'events' | 'lambda' | 'iam' | 'sts' | 'sns' | 'secretsmanager' | 's3' | 'cloudformation' | 'transcribe' | 'cognito-idp' | 'servicequotas';
