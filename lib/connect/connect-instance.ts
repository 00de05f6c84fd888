import type { CfnResource } from 'aws-cdk-lib';

/** The Amazon Connect instance. It exists before the stack. */
export class ConnectInstance {
  readonly id: string;
  readonly region: string;
  readonly account: string;
  readonly partition: string;
  private last: CfnResource | undefined;

  constructor(readonly arn: string) {
    const [, partition = '', , region = '', account = '', path = ''] = arn.split(':');
    this.partition = partition;
    this.region = region;
    this.account = account;
    this.id = path.slice('instance/'.length);
  }

  /** ARN of a resource in the instance, like `queue/<id>` or `contact/*`. */
  within(path: string): string {
    return `${this.arn}/${path}`;
  }

  /**
   * Makes Connect resources one after the other. CloudFormation would start all of them at once, and Connect takes 2 control calls per second from the whole
   * account and region (amazon-connect-admin-guide, service limits).
   */
  inTurn<R extends CfnResource>(resource: R): R {
    if (this.last) resource.addResourceDependency(this.last, 'Connect takes 2 control calls per second');
    this.last = resource;
    return resource;
  }
}
