import { openSampleStack, type SampleStack } from './sample-stack';

let stack: SampleStack;
beforeEach(async () => {
  stack = await openSampleStack();
});
afterEach(() => stack.stop());

const of = (logicalId: string) => ({ Ref: logicalId });
const invocationOf = (name: string) => ({ 'Fn::Join': ['', ['arn:aws:apigateway:', of('AWS::Region'), ':lambda:path/2015-03-31/functions/', { 'Fn::GetAtt': [name, 'Arn'] }, '/invocations']] });
const permission = (name: string) => ({
  Type: 'AWS::Lambda::Permission',
  Properties: { Action: 'lambda:InvokeFunction', FunctionName: of(name), Principal: 'apigateway.amazonaws.com', SourceArn: { 'Fn::Join': ['', ['arn:aws:execute-api:', of('AWS::Region'), ':', of('AWS::AccountId'), ':', of('Api'), '/*']] } },
});

/** An API with one protected route, as the CDK prints it. */
function api({ authorizer = {}, stage = {} }: { authorizer?: object; stage?: object } = {}) {
  return {
    ...stack.functionResources('answer', 'return { customer: event.requestContext.authorizer.lambda.customer };'),
    ...stack.functionResources('guard', `return { isAuthorized: event.identitySource[0] === 'good', context: { customer: 'c-1' } };`),
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'customers', ProtocolType: 'HTTP' } },
    Integration: { Type: 'AWS::ApiGatewayV2::Integration', Properties: { ApiId: of('Api'), IntegrationType: 'AWS_PROXY', IntegrationUri: { 'Fn::GetAtt': ['answer', 'Arn'] }, PayloadFormatVersion: '2.0' } },
    Authorizer: {
      Type: 'AWS::ApiGatewayV2::Authorizer',
      Properties: {
        ApiId: of('Api'),
        Name: 'guard',
        AuthorizerType: 'REQUEST',
        AuthorizerPayloadFormatVersion: '2.0',
        AuthorizerResultTtlInSeconds: 0,
        AuthorizerUri: invocationOf('guard'),
        EnableSimpleResponses: true,
        IdentitySource: ['$request.header.Authorization'],
        ...authorizer,
      },
    },
    Route: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: { ApiId: of('Api'), RouteKey: 'POST /callback-requests', Target: { 'Fn::Join': ['', ['integrations/', of('Integration')]] }, AuthorizationType: 'CUSTOM', AuthorizerId: of('Authorizer') },
    },
    Stage: {
      Type: 'AWS::ApiGatewayV2::Stage',
      DependsOn: ['Route'],
      Properties: { ApiId: of('Api'), StageName: '$default', AutoDeploy: true, ...stage },
    },
    MayAnswer: permission('answer'),
    MayGuard: permission('guard'),
  };
}
const ask = (Authorization: string) => stack.emulator.httpApis.handle(stack.emulator.httpApis.list()[0]!.apiId, { method: 'POST', path: '/callback-requests', headers: { Authorization } });

describe('an HTTP API of a template', () => {
  it('asks its Lambda authorizer', async () => {
    await stack.create(api());
    expect(await ask('good')).toMatchObject({ statusCode: 200, body: '{"customer":"c-1"}' });
    expect(await ask('bad')).toMatchObject({ statusCode: 403 });
  });

  it('throttles a route by its own settings', async () => {
    await stack.create(api({ stage: { RouteSettings: { 'POST /callback-requests': { ThrottlingRateLimit: 1, ThrottlingBurstLimit: 1 } } } }));
    expect([(await ask('good')).statusCode, (await ask('good')).statusCode]).toEqual([200, 429]);
  });

  it.each([
    [{ stage: { RouteSettings: { 'GET /other': { ThrottlingRateLimit: 1, ThrottlingBurstLimit: 1 } } } }, 'Unable to find Route by key GET /other'],
    [{ stage: { DefaultRouteSettings: { ThrottlingRateLimit: 1 } } }, 'need both ThrottlingRateLimit and ThrottlingBurstLimit'],
    [{ stage: { RouteSettings: { 'POST /callback-requests': { DetailedMetricsEnabled: true } } } }, 'DetailedMetricsEnabled in RouteSettings of POST /callback-requests is not emulated'],
    [{ authorizer: { EnableSimpleResponses: false } }, 'EnableSimpleResponses is not emulated'],
    [{ authorizer: { AuthorizerType: 'OTHER' } }, 'AuthorizerType OTHER is not emulated; JWT and REQUEST are'],
  ])('refuses %j', async (more, message) => {
    await expect(stack.create(api(more))).rejects.toThrow(message);
  });
});
