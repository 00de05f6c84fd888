import { ofType, otherSettings, plainSettings, synthesize, type Resource, type Template } from './synthesize';

const plain = synthesize(plainSettings);
const ofCustomers = (template: Template, type: string) => ofType(template, type).filter(([id]) => id.startsWith('CustomerApi'));
const only = (type: string): [string, Resource] => {
  const found = ofCustomers(plain, type);
  expect(found).toHaveLength(1);
  return found[0]!;
};
const routesOf = (template: Template) => ofCustomers(template, 'AWS::ApiGatewayV2::Route');

test('every route of customers asks for the key of an app, which is remembered for minutes only', () => {
  const [authorizerId, authorizer] = only('AWS::ApiGatewayV2::Authorizer');
  expect(authorizer.Properties).toMatchObject({
    AuthorizerType: 'REQUEST',
    IdentitySource: ['$request.header.x-app-key'],
    AuthorizerPayloadFormatVersion: '2.0',
    EnableSimpleResponses: true,
    AuthorizerResultTtlInSeconds: 300,
  });
  expect(routesOf(plain).length).toBeGreaterThan(5);
  for (const [, { Properties }] of routesOf(plain)) expect(Properties).toMatchObject({ AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: authorizerId } });
});

test('pages of other origins cannot use it: a page keeps no key secret', () => {
  for (const [, { Properties }] of ofCustomers(plain, 'AWS::ApiGatewayV2::Api')) expect(Properties).not.toHaveProperty('CorsConfiguration');
});

test('what sends texts, makes callbacks or takes them back is throttled by itself, once its route is there', () => {
  const [, stage] = only('AWS::ApiGatewayV2::Stage');
  const throttles = stage.Properties['RouteSettings'] as Record<string, { ThrottlingRateLimit: number }>;
  expect(throttles).toMatchObject({ 'POST /number-checks': expect.anything(), 'POST /callback-requests': expect.anything(), 'DELETE /callback-requests/{token}': expect.anything() });
  const all = stage.Properties['DefaultRouteSettings'] as { ThrottlingRateLimit: number };
  for (const [routeKey, { ThrottlingRateLimit }] of Object.entries(throttles)) {
    expect(ThrottlingRateLimit).toBeLessThan(all.ThrottlingRateLimit);
    const [routeId] = routesOf(plain).find(([, { Properties }]) => Properties['RouteKey'] === routeKey)!;
    expect(stage.DependsOn).toContain(routeId);
  }
});

test('the access log names routes and apps, and no path: that would hold tokens', () => {
  const { Format } = only('AWS::ApiGatewayV2::Stage')[1].Properties['AccessLogSettings'] as { Format: string };
  expect(Format).toContain('$context.routeKey');
  expect(Format).toContain('$context.authorizer.app');
  expect(Format.toLowerCase()).not.toContain('path');
});

test('its function places no calls, and its authorizer calls nobody', () => {
  const actionsOf = (name: string) => JSON.stringify(ofType(plain, 'AWS::IAM::Policy').filter(([id]) => id.startsWith(name)));
  expect(actionsOf('apicustomer')).toContain('sns:Publish');
  expect(actionsOf('apicustomer')).not.toContain('connect:StartOutboundVoiceContact');
  expect(actionsOf('authorizeapp')).not.toMatch(/dynamodb:|connect:|sns:|sqs:/);
});

test('keys of apps reach the template as digests, and there only the authorizer', () => {
  const told = ofType(plain, 'AWS::Lambda::Function').filter(([, { Properties }]) => JSON.stringify(Properties['Environment'] ?? {}).includes(plainSettings.apps![0]!.keyDigest));
  expect(told.map(([id]) => id)).toEqual([expect.stringMatching(/^authorizeapp/)]);
});

test('without apps there is no such API', () => {
  const other = synthesize(otherSettings);
  expect(routesOf(other)).toEqual([]);
  expect(other.Outputs).not.toHaveProperty('CustomerApiUrl');
});
