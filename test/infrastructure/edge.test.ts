import type { CloudFormationStackArtifact } from 'aws-cdk-lib/cx-api';
import { defineSettings } from '../../lib/settings/define-settings';
import type { CloudFrontEdge } from '../../lib/settings/edge-setting';
import { appToRead } from '../../lib/stacks/app-to-read';
import { DialbackStack } from '../../lib/stacks/dialback-stack';
import { ofType, plainSettings, synthesize, type Resource, type Template } from './synthesize';

const WEB_ACL = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/ours/55555555-6666-7777-8888-999999999999';
const certificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/55555555-6666-7777-8888-999999999999';
const behind = (edge: Omit<CloudFrontEdge, 'kind'>) => synthesize({ ...plainSettings, edge: { kind: 'cloudfront', ...edge } });
const ofOurs = behind({ webAcl: { kind: 'existing', arn: WEB_ACL } });

/** Both stacks, as the ready app makes them. The security checks look at both in checks.test.ts. */
function bothStacks(edge: Omit<CloudFrontEdge, 'kind'>): { product: Template; edge: Template } {
  const app = appToRead();
  const stack = new DialbackStack(app, defineSettings({ ...plainSettings, edge: { kind: 'cloudfront', ...edge } }));
  const { stacks } = app.synth();
  const templateNamed = (name: string) => (stacks.find(({ stackName }) => stackName === name) as CloudFormationStackArtifact).template as Template;
  expect(stacks.find(({ stackName }) => stackName === `${stack.stackName}-edge`)!.environment).toMatchObject({ account: '111122223333', region: 'us-east-1' });
  return { product: templateNamed(stack.stackName), edge: templateNamed(`${stack.stackName}-edge`) };
}

const distributionOf = (template: Template, name: string) => ofType(template, 'AWS::CloudFront::Distribution').find(([id]) => id.startsWith(name))![1];
const configOf = ({ Properties }: Resource) => Properties['DistributionConfig'] as { WebACLId?: unknown; Aliases?: string[]; Origins: { OriginCustomHeaders?: { HeaderName: string; HeaderValue: unknown }[] }[] };
const keysOf = (template: Template) => ofType(template, 'AWS::SecretsManager::Secret').map(([id]) => id).filter((id) => id.startsWith('EdgeKeys'));
const takenBy = (template: Template) => JSON.stringify((ofType(template, 'AWS::Lambda::Function').find(([id]) => id.startsWith('authorizeapp'))![1].Properties['Environment'] as { Variables: Record<string, unknown> }).Variables['EDGE_KEYS']);

test('the API of apps takes requests of the distribution alone: it shows a key, and API Gateway refuses whoever shows none', () => {
  const [, authorizer] = ofType(ofOurs, 'AWS::ApiGatewayV2::Authorizer').find(([id]) => id.startsWith('CustomerApi'))!;
  expect(authorizer.Properties['IdentitySource']).toEqual(['$request.header.x-app-key', '$request.header.x-dialback-edge']);
  const [origin] = configOf(distributionOf(ofOurs, 'CustomerEdge')).Origins;
  const [header, ...others] = origin!.OriginCustomHeaders!;
  expect([header!.HeaderName, others]).toEqual(['x-dialback-edge', []]);
  const [key] = keysOf(ofOurs);
  expect(JSON.stringify(header!.HeaderValue)).toContain(key);
  expect(takenBy(ofOurs)).toContain(key);
});

test('apps are told the address of the distribution, not that of the API behind it', () => {
  const [id] = ofType(ofOurs, 'AWS::CloudFront::Distribution').find(([each]) => each.startsWith('CustomerEdge'))!;
  expect(JSON.stringify(ofOurs.Outputs['CustomerApiUrl'])).toContain(id);
  const own = behind({ webAcl: { kind: 'existing', arn: WEB_ACL }, domain: { name: 'callbacks.example.com', certificateArn } });
  expect(own.Outputs['CustomerApiUrl']!.Value).toBe('https://callbacks.example.com');
  expect(JSON.stringify(own.Outputs['CustomerApiDomainTarget'])).toContain(id);
  expect(configOf(distributionOf(own, 'CustomerEdge'))).toMatchObject({ Aliases: ['callbacks.example.com'], ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' } });
});

test('the distribution keeps no answer, passes everything on but its own name, and takes nothing that is not encrypted', () => {
  expect(configOf(distributionOf(ofOurs, 'CustomerEdge'))).toMatchObject({
    WebACLId: WEB_ACL,
    DefaultCacheBehavior: {
      ViewerProtocolPolicy: 'https-only',
      // CloudFront's own policies (its developer guide): CachingDisabled, and AllViewerExceptHostHeader.
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
    },
  });
});

test('a new key is taken before it is shown, and the key of before is taken too', () => {
  const second = behind({ webAcl: { kind: 'existing', arn: WEB_ACL }, keyNumber: 2 });
  const [shown, before] = keysOf(second);
  expect(keysOf(second)).toHaveLength(2);
  expect(before).toBe(keysOf(ofOurs)[0]);
  for (const key of [shown, before]) expect(takenBy(second)).toContain(key);
  const [header] = configOf(distributionOf(second, 'CustomerEdge')).Origins[0]!.OriginCustomHeaders!;
  expect(JSON.stringify(header!.HeaderValue)).toContain(shown);
  expect(distributionOf(second, 'CustomerEdge').DependsOn).toEqual(expect.arrayContaining([expect.stringMatching(/^authorizeapp.*/)]));
});

describe('a new web ACL', () => {
  const { product, edge } = bothStacks({ webAcl: { kind: 'new', requestsPerAddress: 600 }, pageWebAcl: { kind: 'new', requestsPerAddress: 6000 } });
  const acls = ofType(edge, 'AWS::WAFv2::WebACL');

  test('counts each address, first of all, and stops those that send too much', () => {
    expect(acls.map(([, { Properties }]) => [Properties['Scope'], (Properties['Rules'] as unknown[])[0]])).toEqual(
      [600, 6000].map((Limit) => [
        'CLOUDFRONT',
        expect.objectContaining({
          Priority: 0,
          Action: { Block: { CustomResponse: { ResponseCode: 429 } } },
          Statement: { RateBasedStatement: { AggregateKeyType: 'IP', EvaluationWindowSec: 300, Limit } },
        }),
      ]),
    );
  });

  test('keeps no samples of requests: those would show keys and tokens', () => {
    expect(acls).toHaveLength(2);
    for (const [, { Properties }] of acls) expect(JSON.stringify(Properties)).not.toContain('"SampledRequestsEnabled":true');
  });

  test('stands before the distribution, though it is of another region', () => {
    for (const name of ['CustomerEdge', 'Page']) expect(JSON.stringify(configOf(distributionOf(product, name)).WebACLId)).toContain('ExportsReader');
  });
});

test('without a wish for it, nothing stands before the page', () => {
  expect(configOf(distributionOf(ofOurs, 'Page')).WebACLId).toBeUndefined();
});

test('without edge there is no distribution before the API, and no key', () => {
  const plain = synthesize(plainSettings);
  expect(ofType(plain, 'AWS::CloudFront::Distribution').map(([id]) => id)).toEqual([expect.stringMatching(/^Page/)]);
  expect([keysOf(plain), takenBy(plain)]).toEqual([[], '""']);
});
