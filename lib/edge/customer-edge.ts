import { CfnOutput, Stack, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { AllowedMethods, CachePolicy, Distribution, HttpVersion, OriginProtocolPolicy, OriginRequestPolicy, SecurityPolicyProtocol, ViewerProtocolPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Construct } from 'constructs';
import { EDGE_KEY_HEADER } from '../../lambda/environment/app-keys';
import type { CloudFrontEdge } from '../settings/edge-setting';

export interface CustomerEdgeProps {
  /** Host of the API behind it. */
  readonly apiHost: string;
  /** The key that it shows to that API. */
  readonly key: string;
  readonly webAclArn: string;
  readonly domain: CloudFrontEdge['domain'];
}

/** The distribution before the API of apps. It keeps no answer, and passes on all but the name of its host. */
export class CustomerEdge extends Construct {
  /** It has no slash at the end. */
  readonly url: string;

  constructor(scope: Construct, id: string, { apiHost, key, webAclArn, domain }: CustomerEdgeProps) {
    super(scope, id);
    const distribution = new Distribution(this, 'Distribution', {
      comment: `${Stack.of(this).stackName}: the API of apps`,
      httpVersion: HttpVersion.HTTP2_AND_3,
      webAclId: webAclArn,
      defaultBehavior: {
        origin: new HttpOrigin(apiHost, { protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY, customHeaders: { [EDGE_KEY_HEADER]: key } }),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        // A key that is sent in the clear is known to others: such a request is refused, and not sent on.
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        // The API is reached by its own name.
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      },
      ...(domain && {
        domainNames: [domain.name],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
    });
    Validations.of(distribution).acknowledge(
      { id: 'AwsSolutions-CFR1', reason: 'Servers of apps may stand anywhere, and every request asks for the key of an app.' },
      { id: 'AwsSolutions-CFR3', reason: 'Paths hold tokens of customers. The API has an access log of its own, which names routes alone.' },
      ...(domain ? [] : [{ id: 'AwsSolutions-CFR4', reason: 'CloudFront’s own domain allows no choice of TLS versions. A domain by setting asks for TLS 1.2.' }]),
    );
    this.url = `https://${domain?.name ?? distribution.distributionDomainName}`;
    if (domain) new CfnOutput(this, 'Target', { value: distribution.distributionDomainName, description: `Point ${domain.name} here: a CNAME, or an alias record in Route 53` }).overrideLogicalId('CustomerApiDomainTarget');
  }
}
