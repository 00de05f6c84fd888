import { CfnOutput, CustomResource, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  type IResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { deployPageEnvironment } from '../../lambda/functions/deploy-page/environment';
import type { Foundation } from '../callbacks/foundation';
import { DialbackFunction } from '../function/dialback-function';
import type { CloudFrontPage } from '../settings/page-setting';
import { ownTextsOfPages } from '../wording/own-texts';
import { pageCode } from './page-code';
import { PageHeaders, type PageHeadersProps } from './page-headers';

/** The path under which the page finds the agents' API, so that a browser asks only one host. */
const API_PATH = '/api';

export interface AgentPageProps extends PageHeadersProps {
  readonly setting: CloudFrontPage;
  /** What stands before it. Undefined: nothing. */
  readonly webAclArn: string | undefined;
}

/** The agents' page: files in a private bucket, served by a distribution that alone may read them, with the agents' API beside them. */
export class AgentPage extends Construct {
  /** Origin of the page: `https://` and its domain. */
  readonly origin: string;
  private readonly bucket: Bucket;
  private readonly distribution: Distribution;
  private readonly headers: IResponseHeadersPolicy;

  constructor(scope: Construct, id: string, { setting, webAclArn, ...headers }: AgentPageProps) {
    super(scope, id);
    this.headers = new PageHeaders(this, 'Headers', headers).policy;
    this.bucket = this.createBucket();
    this.distribution = this.createDistribution(setting, webAclArn);
    this.origin = `https://${setting.domain?.name ?? this.distribution.distributionDomainName}`;
    new CfnOutput(this, 'Address', { value: `${this.origin}/`, description: 'The agents’ page. Agents open it in a browser' }).overrideLogicalId('PageAddress');
    if (!setting.domain) return;
    new CfnOutput(this, 'Target', { value: this.distribution.distributionDomainName, description: `Point ${setting.domain.name} here: a CNAME, or an alias record in Route 53` }).overrideLogicalId('PageDomainTarget');
  }

  /** Serves the API under `/api` of the page, so that the page needs no leave of another origin. */
  serveApi(api: HttpApi): void {
    const domain = `${api.apiId}.execute-api.${Stack.of(this).region}.${Stack.of(this).urlSuffix}`;
    const withoutRoot = new EdgeFunction(this, 'ApiPath', {
      comment: `Dialback: takes ${API_PATH} off the path of a request to the API`,
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(`function handler(event) {\n  var request = event.request;\n  request.uri = request.uri.slice(${API_PATH.length});\n  return request;\n}\n`),
    });
    // An error page of the distribution would also stand in place of the API's own refusals, so it has none.
    this.distribution.addBehavior(`${API_PATH}/*`, new HttpOrigin(domain, { protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY }), {
      allowedMethods: AllowedMethods.ALLOW_ALL,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      // The API is reached by its own name, not by the page's.
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy: this.headers,
      functionAssociations: [{ function: withoutRoot, eventType: FunctionEventType.VIEWER_REQUEST }],
    });
  }

  /** Writes the built page into the bucket when the stack is deployed, with these settings as its `config.json`. `apiUrl` is that of `serveApi`. */
  publish({ settings, alarmTopic }: Foundation, config: Record<string, unknown>): DialbackFunction {
    const stack = Stack.of(this);
    const { bucketArn } = this.bucket;
    const writer = new DialbackFunction(this, 'deploy-page', {
      handler: 'deploy-page',
      code: () => pageCode(ownTextsOfPages(settings)),
      contract: deployPageEnvironment,
      environment: { PAGE_BUCKET: this.bucket.bucketName },
      calls: [
        { actions: ['s3:ListBucket'], resources: [bucketArn] },
        { actions: ['s3:PutObject', 's3:DeleteObject'], resources: [`${bucketArn}/*`], wildcardBecause: 'The files of the page are named after their content, and the bucket holds nothing else.' },
      ],
      impact: 'A deploy could not write the agents’ page, and was rolled back: agents go on with the page of before.',
      timeoutSeconds: 60,
      logRetentionDays: settings.logRetentionDays,
      alarmTopic,
    });
    const written = new CustomResource(this, 'Written', {
      resourceType: 'Custom::AgentPage',
      serviceToken: writer.lambda.functionArn,
      serviceTimeout: Duration.minutes(3),
      // The page lies beside the function's code. Another code is another page, and CloudFormation asks for it only if a property changed.
      properties: { Config: stack.toJsonString({ apiUrl: API_PATH, ...config }), Code: codeOf(writer) },
    });
    // The function may write when the page is made, and empty the bucket when it goes.
    written.node.addDependency(writer, this.bucket);
    return writer;
  }

  private createBucket(): Bucket {
    const bucket = new Bucket(this, 'Files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      // Its content is built from the sources at any time. The function empties it when the page goes.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(bucket).acknowledge({ id: 'AwsSolutions-S1', reason: 'It holds the public files of the page, and only the distribution reads it.' });
    return bucket;
  }

  private createDistribution({ domain }: CloudFrontPage, webAclArn: string | undefined): Distribution {
    const distribution = new Distribution(this, 'Distribution', {
      comment: `${Stack.of(this).stackName}: the agents’ page`,
      defaultRootObject: 'index.html',
      ...(webAclArn !== undefined && { webAclId: webAclArn }),
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: this.headers,
      },
      ...(domain && {
        domainNames: [domain.name],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
    });
    Validations.of(distribution).acknowledge(
      { id: 'AwsSolutions-CFR1', reason: 'Agents may work from anywhere, and everything but public files asks for a token.' },
      { id: 'AwsSolutions-CFR3', reason: 'The files are public, and the API has an access log of its own.' },
      ...(webAclArn !== undefined ? [] : [{ id: 'AwsSolutions-CFR2', reason: 'The files are public, and the API checks a token and limits its rate. The setting edge puts a web ACL before it.' }]),
      ...(domain ? [] : [{ id: 'AwsSolutions-CFR4', reason: 'CloudFront’s own domain allows no choice of TLS versions. A domain by setting asks for TLS 1.2.' }]),
    );
    return distribution;
  }
}

/** The key of the function's code among the assets: a hash of its content. */
function codeOf({ lambda }: DialbackFunction): string {
  const { code } = lambda.node.defaultChild as CfnFunction;
  return (code as CfnFunction.CodeProperty).s3Key!;
}
