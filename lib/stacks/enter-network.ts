import type { IAspect } from 'aws-cdk-lib';
import type { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import type { IConstruct } from 'constructs';
import { DialbackFunction } from '../function/dialback-function';
import type { CheckedSettings } from '../settings/settings';

type Network = NonNullable<CheckedSettings['network']>;

/** What Lambda does in the name of each function, before it runs in a subnet (Lambda developer guide, "Giving Lambda functions access to resources in an Amazon VPC"). */
const INTERFACES = ['CreateNetworkInterface', 'DescribeNetworkInterfaces', 'DescribeSubnets', 'DeleteNetworkInterface', 'AssignPrivateIpAddresses', 'UnassignPrivateIpAddresses'];

/** Puts each function into the operator's own subnets. What it must reach from there is on docs/operator/network-and-keys.md. */
export class EnterNetwork implements IAspect {
  constructor(private readonly network: Network) {}

  visit(node: IConstruct): void {
    if (!(node instanceof DialbackFunction)) return;
    const { subnetIds, securityGroupIds } = this.network;
    (node.lambda.node.defaultChild as CfnFunction).vpcConfig = { subnetIds, securityGroupIds };
    node.mayAlso({
      actions: INTERFACES.map((action) => `ec2:${action}`),
      resources: ['*'],
      wildcardBecause: 'Lambda makes network interfaces whose ids nobody knows before, and EC2 lists interfaces and subnets only all together.',
    });
  }
}
