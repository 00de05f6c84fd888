import { ofType, type Resource } from '../synthesize';
import { referencesIn, type Property } from './property';

type Fields = Record<string, unknown>;

export const behaviorsOf = ({ Properties }: Resource): Fields[] => {
  const { DefaultCacheBehavior, CacheBehaviors = [] } = Properties['DistributionConfig'] as { DefaultCacheBehavior: Fields; CacheBehaviors?: Fields[] };
  return [DefaultCacheBehavior, ...CacheBehaviors];
};

export const securityHeadersOf = ({ Properties }: Resource): Record<string, Fields | undefined> =>
  (Properties['ResponseHeadersPolicyConfig'] as { SecurityHeadersConfig?: Record<string, Fields> }).SecurityHeadersConfig ?? {};

/** The value of a header that has no field of its own. */
export const customHeaderOf = ({ Properties }: Resource, name: string): unknown =>
  (Properties['ResponseHeadersPolicyConfig'] as { CustomHeadersConfig?: { Items: Fields[] } }).CustomHeadersConfig?.Items.find(({ Header }) => Header === name)?.['Value'];

export const allowsOf = ({ Properties }: Resource): Fields[] => (Properties['PolicyDocument'] as { Statement: Fields[] }).Statement.filter(({ Effect }) => Effect === 'Allow');

/** A year, the least that browsers' preload lists take. */
const leastTransportSeconds = 31_536_000;

/** Directives that must have no wider value than this. */
const narrow: Record<string, RegExp> = {
  'default-src': /^'none'$/,
  'script-src': /^'self'$/,
  'frame-src': /^('none'|https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+)$/,
  'base-uri': /^'none'$/,
  'frame-ancestors': /^'self'( https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+)*$/,
  'connect-src': /^'self'( https:\/\/[a-z0-9.-]+(:\d+)?)*$/,
};

export const hasItsHeaders: Property = (template) => {
  const policies = ofType(template, 'AWS::CloudFront::ResponseHeadersPolicy');
  const weak = policies.flatMap(([id, policy]) => [...weaknessOf(securityHeadersOf(policy)), ...permissionsOf(policy)].map((what) => `${id} ${what}`));
  const bare = ofType(template, 'AWS::CloudFront::Distribution').flatMap(([id, distribution]) =>
    behaviorsOf(distribution).flatMap((behavior) => {
      const path = String(behavior['PathPattern'] ?? 'default');
      const [policy] = referencesIn(behavior['ResponseHeadersPolicyId']);
      const named = policies.some(([other]) => other === policy) ? [] : [`${id} has no headers of the template for ${path}`];
      const secure = ['https-only', 'redirect-to-https'].includes(String(behavior['ViewerProtocolPolicy'])) ? [] : [`${id} serves ${path} without TLS`];
      return [...named, ...secure];
    }),
  );
  return [...weak, ...bare];
};

function weaknessOf({ ContentSecurityPolicy: content, StrictTransportSecurity: transport, ContentTypeOptions: type }: ReturnType<typeof securityHeadersOf>): string[] {
  const text = content?.['ContentSecurityPolicy'];
  const directives = new Map(typeof text === 'string' ? text.split('; ').map((each) => [each.split(' ')[0]!, each.slice(each.indexOf(' ') + 1)]) : []);
  return [
    ...Object.entries(narrow).flatMap(([name, allowed]) => (allowed.test(directives.get(name) ?? '') ? [] : [`has a wide ${name}: ${directives.get(name) ?? 'none'}`])),
    ...(Number(transport?.['AccessControlMaxAgeSec']) >= leastTransportSeconds ? [] : ['lets browsers come back without TLS']),
    ...(type?.['Override'] === true ? [] : ['lets browsers guess types']),
  ];
}

/** The microphone is for the page and the softphone in its frame, and nothing else of the browser's is for anybody. */
function permissionsOf(policy: Resource): string[] {
  const text = String(customHeaderOf(policy, 'Permissions-Policy'));
  return /^camera=\(\), geolocation=\(\), microphone=\((self "https:\/\/[a-z0-9.-]+")?\)$/.test(text) ? [] : [`gives away what the browser has: ${text}`];
}

/** Nothing of a bucket is public. A service may read it only for a resource of this account. */
export const isReadThroughItsDistribution: Property = (template) => [
  ...ofType(template, 'AWS::S3::Bucket').flatMap(([id, { Properties }]) => {
    const block = (Properties['PublicAccessBlockConfiguration'] ?? {}) as Fields;
    const all = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'].every((name) => block[name] === true);
    return [...(all ? [] : [`${id} may become public`]), ...('WebsiteConfiguration' in Properties ? [`${id} is a web site`] : [])];
  }),
  ...ofType(template, 'AWS::S3::BucketPolicy').flatMap(([id, policy]) =>
    allowsOf(policy).flatMap(({ Principal, Condition }) => {
      const isService = typeof Principal === 'object' && Principal !== null && 'Service' in Principal;
      const forWhom = JSON.stringify(Condition ?? {});
      return isService && /aws:Source(Arn|Account)/i.test(forWhom) ? [] : [`${id} lets others in: ${JSON.stringify(Principal)}`];
    }),
  ),
];
