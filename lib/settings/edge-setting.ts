import * as v from 'valibot';
import * as f from './fields';

/** A web ACL (AWS WAF) of the stack `<stackName>-edge`, which is made in us-east-1: AWS keeps those of CloudFront nowhere else. */
export interface NewWebAcl {
  kind: 'new';
  /**
   * Requests that one address may send within five minutes, 10 to 2,000,000; more are answered 429. It must be fewer than the API behind it takes from everybody
   * (`customerRequestsPerSecond`, `agentRequestsPerSecond`).
   */
  requestsPerAddress: number;
}

/** A web ACL of yours. Its rules are yours too: have it limit each address. */
export interface ExistingWebAcl {
  kind: 'existing';
  /** Its ARN. It has the scope CLOUDFRONT, and so stands in us-east-1. */
  arn: string;
}

/** CloudFront with AWS WAF in front of the API of apps, and of the agents' page if you want. docs/operator/edge.md says what it costs and how to choose. */
export interface CloudFrontEdge {
  kind: 'cloudfront';
  /**
   * What stands before the API of apps. That API then takes requests of the distribution alone: the output `CustomerApiUrl` is the distribution's address. Default:
   * `{ kind: 'new', requestsPerAddress: 15000 }`, 50 a second.
   */
  webAcl?: NewWebAcl | ExistingWebAcl;
  /**
   * What stands before the agents' page and the API under it. A whole office may have one address, and each open page sends about 110 requests in five minutes. Default: none;
   * the page is as without `edge`.
   */
  pageWebAcl?: NewWebAcl | ExistingWebAcl;
  /** Your own domain for the API of apps. Default: the distribution's own, `<id>.cloudfront.net`. */
  domain?: {
    /** Like `callbacks.example.com`. Point it at the output `CustomerApiDomainTarget`. */
    name: string;
    /** ARN of its certificate in AWS Certificate Manager, in us-east-1. */
    certificateArn: string;
  };
  /**
   * Which key CloudFront shows to the API, 1 to 1000. One more makes a new key; the one before is taken too, until the next deploy with another number. Default: 1.
   */
  keyNumber?: number;
}

export type EdgeSetting = CloudFrontEdge | { kind: 'none' };

const webAcl = v.variant(
  'kind',
  [f.fields({ kind: f.literal('new'), requestsPerAddress: f.count(10, 2_000_000, 'requests') }), f.fields({ kind: f.literal('existing'), arn: f.webAclArn })],
  f.kindOf('new', 'existing'),
);

export const edgeSchema = v.variant(
  'kind',
  [
    f.fields({
      kind: f.literal('cloudfront'),
      webAcl: v.optional(webAcl, { kind: 'new', requestsPerAddress: 15_000 }),
      pageWebAcl: v.optional(webAcl),
      domain: v.optional(f.fields({ name: f.domainName, certificateArn: f.pageCertificateArn })),
      keyNumber: v.optional(f.count(1, 1000, 'keys'), 1),
    }),
    f.fields({ kind: f.literal('none') }),
  ],
  f.kindOf('cloudfront', 'none'),
);
