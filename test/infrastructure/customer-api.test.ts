import { CUSTOMER_ROUTES } from '../../lambda/http/customer-routes';
import { ofType, otherSettings, plainSettings, policiesOf, synthesize, type Resource, type Template } from './synthesize';

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
  expect(routesOf(plain).map(([, { Properties }]) => Properties['RouteKey']).sort()).toEqual([...CUSTOMER_ROUTES].sort());
  for (const [, { Properties }] of routesOf(plain)) expect(Properties).toMatchObject({ AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: authorizerId } });
});

test('pages of other origins cannot use it: a page keeps no key secret', () => {
  for (const [, { Properties }] of ofCustomers(plain, 'AWS::ApiGatewayV2::Api')) expect(Properties).not.toHaveProperty('CorsConfiguration');
});

test('strangers cannot use up what apps are let through: the stage lets far more pass than they, and no route has less', () => {
  const [, stage] = only('AWS::ApiGatewayV2::Stage');
  expect(stage.Properties['DefaultRouteSettings']).toEqual({ ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 });
  expect(stage.Properties).not.toHaveProperty('RouteSettings');
});

test('the access log names the app', () => {
  const { Format } = only('AWS::ApiGatewayV2::Stage')[1].Properties['AccessLogSettings'] as { Format: string };
  expect(Format).toContain('$context.authorizer.app');
});

const actionsOf = (template: Template, name: string) => JSON.stringify(policiesOf(template).filter(([id]) => id.startsWith(name)));
const flowsNamed = (template: Template, name: string) => ofType(template, 'AWS::Connect::ContactFlow').filter(([, { Properties }]) => String(Properties['Name']).endsWith(` ${name}`));

test('a function of its own sends texts, its authorizer calls nobody', () => {
  expect(actionsOf(plain, 'apinumbercheck')).toContain('"NotResource":"arn:*:sns:*:*:*"');
  expect(actionsOf(plain, 'apicustomer')).not.toContain('NotResource');
  expect(actionsOf(plain, 'authorizeapp')).not.toMatch(/dynamodb:|connect:|sns:|sqs:/);
});

test('that function may start calls to speak codes, and none where the settings want no such calls', () => {
  expect(actionsOf(plain, 'apicustomer')).not.toContain('connect:StartOutboundVoiceContact');
  expect(actionsOf(plain, 'apinumbercheck')).toContain('connect:StartOutboundVoiceContact');
  expect(flowsNamed(plain, 'spoken-code')).toHaveLength(1);
  const silent = synthesize({ ...plainSettings, numberCheck: { calls: false } });
  expect(actionsOf(silent, 'apinumbercheck')).not.toContain('connect:StartOutboundVoiceContact');
  expect(flowsNamed(silent, 'spoken-code')).toEqual([]);
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
