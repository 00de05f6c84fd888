import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import type { NewWebAcl } from '../settings/edge-setting';

/** The seconds in which an address's requests are counted together. */
const WINDOW_SECONDS = 300;

/** What stands before a distribution: an address that sends too much, or that AWS knows for attacks, gets no further. */
export class WebAcl extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { requestsPerAddress }: Pick<NewWebAcl, 'requestsPerAddress'>) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'Acl', {
      description: 'Dialback: what one address may send',
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: counted('Dialback'),
      rules: [
        {
          name: 'RequestsPerAddress',
          priority: 0,
          statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit: requestsPerAddress, evaluationWindowSec: WINDOW_SECONDS } },
          action: { block: { customResponse: { responseCode: 429 } } },
          visibilityConfig: counted('RequestsPerAddress'),
        },
        {
          name: 'KnownForAttacks',
          priority: 1,
          statement: { managedRuleGroupStatement: { vendorName: 'AWS', name: 'AWSManagedRulesAmazonIpReputationList' } },
          overrideAction: { none: {} },
          visibilityConfig: counted('KnownForAttacks'),
        },
      ],
    });
    this.arn = acl.attrArn;
  }
}

/** Samples of requests show their headers and paths, and so keys of apps and tokens of customers: none are kept. */
function counted(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false };
}
