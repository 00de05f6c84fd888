import type { Emulator } from '../../emulator/emulator';
import type { Shape } from './shape';

/** What a resource may use while it is made. */
export interface Deployment {
  emulator: Emulator;
  stackName: string;
  stackId: string;
  /** Directory of a file asset, by the S3 key under which the template names it. */
  assetDirectory(s3Key: string): string;
  /** A name for a resource that has none, as CloudFormation makes them: stack, logical id, and a suffix. */
  nameFor(logicalId: string): string;
  /** Runs a custom resource's function and waits for what it sends to the response URL. */
  callCustomResource(request: CustomResourceRequest): Promise<MadeResource>;
}

export interface CustomResourceRequest {
  logicalId: string;
  resourceType: string;
  /** With `ServiceToken`, the function's ARN. */
  properties: Record<string, unknown>;
}

/** What `Ref` and `Fn::GetAtt` of a resource give. */
export interface MadeResource {
  ref: string;
  attributes?: Record<string, unknown>;
}

export interface ResourceRequest {
  logicalId: string;
  type: string;
  properties: Record<string, unknown>;
  deployment: Deployment;
}

export interface ResourceType {
  /** `AWS::Lambda::Function`, … */
  type: string;
  /** Every property that templates may use. Those without effect here are marked in the file that declares them. */
  properties: Shape;
  create(request: ResourceRequest): Promise<MadeResource>;
}
