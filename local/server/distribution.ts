import { runInNewContext } from 'node:vm';
import type { Context } from 'hono';
import { ServiceError } from '../../emulator/service-error';
import type { CreatedStack } from '../cloudformation/create-stack';
import type { Stage } from '../stage';
import { passTo } from './pass-to';

interface Behavior {
  PathPattern?: string;
  TargetOriginId: string;
  ResponseHeadersPolicyId?: string;
  FunctionAssociations?: { EventType: string; FunctionARN: string }[];
}

interface DistributionConfig {
  DefaultRootObject?: string;
  Origins: { Id: string; DomainName: string; OriginAccessControlId?: string }[];
  DefaultCacheBehavior: Behavior;
  CacheBehaviors?: Behavior[];
}

interface SecurityHeaders {
  ContentSecurityPolicy?: { ContentSecurityPolicy: string };
  StrictTransportSecurity?: { AccessControlMaxAgeSec: number };
  ContentTypeOptions?: { Override: boolean };
  ReferrerPolicy?: { ReferrerPolicy: string };
}

interface HeadersConfig {
  SecurityHeadersConfig?: SecurityHeaders;
  CustomHeadersConfig?: { Items: { Header: string; Value: string }[] };
}

type Serve = (context: Context) => Promise<Response>;

/**
 * Serves what the stack's distribution serves, as its template says: files of the bucket whose policy lets the distribution read, the API under its path, and the
 * headers of the policy. Every request goes to the origin.
 * @throws if the stack has no distribution.
 */
export function serveDistribution(stage: Pick<Stage, 'stack' | 'emulator' | 'api'>): Serve {
  const { stack, emulator } = stage;
  const [, distribution] = ofType(stack, 'AWS::CloudFront::Distribution')[0] ?? [];
  if (!distribution) throw new Error(`The stack ${stack.stackName} serves no page: its settings say page "none".`);
  const config = distribution.properties.DistributionConfig as DistributionConfig;
  const arn = `arn:aws:cloudfront::${emulator.accountId}:distribution/${distribution.ref}`;
  const behaviors = [...(config.CacheBehaviors ?? []), config.DefaultCacheBehavior].map((behavior) => ({
    covers: patternOf(behavior.PathPattern),
    headers: headersOf(stage, behavior),
    serve: originOf(stage, { config, behavior, arn }),
  }));
  return async (context) => {
    const { headers, serve } = behaviors.find(({ covers }) => covers(context.req.path))!;
    const answer = await serve(context);
    for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
    return answer;
  };
}

function originOf(stage: Pick<Stage, 'stack' | 'emulator' | 'api'>, { config, behavior, arn }: { config: DistributionConfig; behavior: Behavior; arn: string }): Serve {
  const { DomainName } = config.Origins.find(({ Id }) => Id === behavior.TargetOriginId)!;
  const bucket = ofType(stage.stack, 'AWS::S3::Bucket').find(([, { attributes }]) => attributes?.['RegionalDomainName'] === DomainName)?.[1].ref;
  if (bucket !== undefined) return serveFiles(stage.emulator, { bucket, arn, root: config.DefaultRootObject });
  if (!stage.stack.outputs.ApiUrl?.endsWith(`//${DomainName}`)) throw new Error(`The distribution has the origin ${DomainName}, which is neither a bucket of the stack nor its API for agents.`);
  return passTo(stage.api, pathChange(stage.stack, behavior));
}

function serveFiles({ s3 }: Stage['emulator'], { bucket, arn, root = '' }: { bucket: string; arn: string; root: string | undefined }): Serve {
  return async (context) => {
    try {
      const key = decodeURIComponent(context.req.path.slice(1)) || root;
      const { body, contentType, cacheControl } = s3.get(bucket, key, { service: 'cloudfront.amazonaws.com', sourceArn: arn });
      return context.body(new Uint8Array(body), 200, { 'content-type': contentType, ...(cacheControl !== undefined && { 'cache-control': cacheControl }) });
    } catch (error) {
      // A file that is not there is refused, because the distribution may not list the bucket.
      if (error instanceof ServiceError || error instanceof URIError) return context.text('AccessDenied', 403);
      throw error;
    }
  };
}

/** Runs the function that the template has for requests of this behavior. */
function pathChange({ resources }: CreatedStack, { FunctionAssociations = [] }: Behavior): (path: string) => string {
  const [association, ...more] = FunctionAssociations;
  if (!association || more.length > 0 || association.EventType !== 'viewer-request') throw new Error('Behaviors with other functions than one for viewer requests are not emulated.');
  const found = [...resources.values()].find(({ ref }) => ref === association.FunctionARN);
  const code = String(found?.properties.FunctionCode);
  return (path) => (runInNewContext(`${code}; handler(event)`, { event: { request: { uri: path } } }) as { uri: string }).uri;
}

/** The addresses of buckets in AWS. Here, S3 answers at the emulator's. */
const BUCKET_ORIGINS = /https:\/\/[a-z0-9-]+\.s3\.[a-z0-9-]+\.amazonaws\.com/g;

function headersOf({ stack, emulator }: Pick<Stage, 'stack' | 'emulator'>, { ResponseHeadersPolicyId }: Behavior): Record<string, string> {
  const policy = [...stack.resources.values()].find(({ ref, type }) => type === 'AWS::CloudFront::ResponseHeadersPolicy' && ref === ResponseHeadersPolicyId);
  const { SecurityHeadersConfig: headers = {}, CustomHeadersConfig: { Items: others = [] } = { Items: [] } } = (policy?.properties.ResponseHeadersPolicyConfig ?? {}) as HeadersConfig;
  return {
    ...Object.fromEntries(others.map(({ Header, Value }) => [Header.toLowerCase(), Value])),
    ...(headers.ContentSecurityPolicy && { 'content-security-policy': headers.ContentSecurityPolicy.ContentSecurityPolicy.replace(BUCKET_ORIGINS, emulator.endpoint) }),
    ...(headers.StrictTransportSecurity && { 'strict-transport-security': `max-age=${headers.StrictTransportSecurity.AccessControlMaxAgeSec}` }),
    ...(headers.ContentTypeOptions && { 'x-content-type-options': 'nosniff' }),
    ...(headers.ReferrerPolicy && { 'referrer-policy': headers.ReferrerPolicy.ReferrerPolicy }),
  };
}

/** CloudFront's patterns: `*` is any text, `?` any letter. */
function patternOf(pattern = '*'): (path: string) => boolean {
  const text = (pattern.startsWith('/') || pattern.startsWith('*') ? pattern : `/${pattern}`).replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.');
  const regularExpression = new RegExp(`^${text}$`);
  return (path) => regularExpression.test(path);
}

function ofType({ resources }: CreatedStack, type: string) {
  return [...resources].filter(([, resource]) => resource.type === type);
}
