import type { Emulator } from '../../emulator/emulator';
import type { Shape } from './shape';

/** The tools that a resource may use while it is made. */
export interface Deployment {
  emulator: Emulator;
  stackName: string;
  stackId: string;
  /** Directory of a file asset, by the S3 key under which the template names it. */
  assetDirectory(s3Key: string): string;
  /** Returns a name for a resource that has none, in CloudFormation's form: stack, logical id, and a suffix. */
  nameFor(logicalId: string): string;
  /** Runs a custom resource's function and waits for what it sends to the response URL. */
  callCustomResource(request: CustomResourceRequest): Promise<MadeResource>;
}

export interface CustomResourceRequest {
  logicalId: string;
  resourceType: string;
  /** For a custom resource, `ServiceToken` is the function's ARN. */
  properties: Record<string, unknown>;
  /** The resource as an earlier deploy made it. Undefined: it is made for the first time. */
  before?: { ref: string; properties: Record<string, unknown> };
  /** It goes. */
  removed?: true;
}

/** What stands of a resource: the values of `Ref` and `Fn::GetAtt`, and the way to take it away. */
export interface MadeResource {
  ref: string;
  attributes?: Record<string, unknown>;
  /** Left out: nobody meets what is left of it, once the rest of the stack is gone. */
  remove?(deployment: Deployment): Promise<unknown> | void;
}

export interface ResourceRequest {
  logicalId: string;
  type: string;
  properties: Record<string, unknown>;
  deployment: Deployment;
}

export interface ResourceType {
  /** The CloudFormation type: `AWS::Lambda::Function`, … */
  type: string;
  /** Every property that templates may use. The file that declares one marks those without effect here. */
  properties: Shape;
  create(request: ResourceRequest): Promise<MadeResource>;
  /** Changes it in place. `replace`: another is made, and then this one is taken away. Left out: a change is refused by name. */
  update?: 'replace' | ((request: ResourceRequest, before: MadeResource & { properties: Record<string, unknown> }) => Promise<MadeResource>);
}
