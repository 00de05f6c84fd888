/**
 * A distribution is made of these. `local/server/distribution.ts` serves it. Caches, compression, protocols of HTTP, certificates and names have no effect here:
 * every request goes to the origin, on this machine.
 */
import { any, type Shape } from '../shape';
import type { ResourceType } from '../resource-type';

const behavior = {
  PathPattern: any,
  TargetOriginId: any,
  ViewerProtocolPolicy: any,
  AllowedMethods: any,
  CachedMethods: any,
  CachePolicyId: any,
  OriginRequestPolicyId: any,
  ResponseHeadersPolicyId: any,
  Compress: any,
  FunctionAssociations: [{ EventType: any, FunctionARN: any }],
} satisfies Shape;

const origin = {
  Id: any,
  DomainName: any,
  OriginAccessControlId: any,
  S3OriginConfig: { OriginAccessIdentity: any },
  CustomOriginConfig: { OriginProtocolPolicy: any, OriginSSLProtocols: any },
} satisfies Shape;

export const cloudfrontDistribution: ResourceType = {
  type: 'AWS::CloudFront::Distribution',
  properties: {
    DistributionConfig: {
      Comment: any,
      Enabled: any,
      DefaultRootObject: any,
      HttpVersion: any,
      IPV6Enabled: any,
      Aliases: any,
      ViewerCertificate: any,
      Origins: [origin],
      DefaultCacheBehavior: behavior,
      CacheBehaviors: [behavior],
    },
    Tags: any,
  },
  async create({ logicalId, deployment }) {
    const id = idOf(deployment.nameFor(logicalId));
    return { ref: id, attributes: { Id: id, DomainName: `${id.toLowerCase()}.cloudfront.net` } };
  },
};

export const cloudfrontOriginAccessControl: ResourceType = {
  type: 'AWS::CloudFront::OriginAccessControl',
  properties: { OriginAccessControlConfig: { Name: any, Description: any, OriginAccessControlOriginType: any, SigningBehavior: any, SigningProtocol: any } },
  create: made,
};

export const cloudfrontResponseHeadersPolicy: ResourceType = {
  type: 'AWS::CloudFront::ResponseHeadersPolicy',
  properties: {
    ResponseHeadersPolicyConfig: {
      Name: any,
      Comment: any,
      SecurityHeadersConfig: {
        ContentSecurityPolicy: { ContentSecurityPolicy: any, Override: any },
        StrictTransportSecurity: { AccessControlMaxAgeSec: any, IncludeSubdomains: any, Override: any },
        ContentTypeOptions: { Override: any },
        ReferrerPolicy: { ReferrerPolicy: any, Override: any },
      },
      CustomHeadersConfig: { Items: [{ Header: any, Value: any, Override: any }] },
    },
  },
  create: made,
  // Whoever serves the page reads what stands in the stack.
  update: async (_request, standing) => standing,
};

export const cloudfrontFunction: ResourceType = {
  type: 'AWS::CloudFront::Function',
  properties: { Name: any, AutoPublish: any, FunctionCode: any, FunctionConfig: { Comment: any, Runtime: any } },
  async create({ properties, deployment }) {
    const arn = `arn:aws:cloudfront::${deployment.emulator.accountId}:function/${String(properties.Name)}`;
    return { ref: arn, attributes: { FunctionARN: arn, Stage: 'LIVE' } };
  },
};

async function made({ logicalId, deployment }: Parameters<ResourceType['create']>[0]): ReturnType<ResourceType['create']> {
  const id = idOf(deployment.nameFor(logicalId));
  return { ref: id, attributes: { Id: id } };
}

/** The last part of the name, which is a digest, in the form of CloudFront's ids. */
function idOf(name: string): string {
  return `E${name.split('-').at(-1)!.toUpperCase()}`;
}
